using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>The identifiers by which a person who leaves the system is told. Its text form shows none of them.</summary>
/// <param name="Domain">Person or Staff; Source for a number that means something in one source only.</param>
/// <param name="Source">The source of a number that means something there only; empty where there is none.</param>
/// <param name="Identifiers">The values by role; the birth date as yyyy-MM-dd.</param>
/// <param name="SourceIdentifier">The identifier of a source of its own (domain Source); null otherwise.</param>
internal sealed record LeavingPerson(KeyDomain Domain, string Source, IReadOnlyDictionary<VaultRole, string> Identifiers, string? SourceIdentifier = null)
{
    public override string ToString() => "a person who leaves";
}
