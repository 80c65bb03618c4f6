using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>The fields of identities by kind and by name.</summary>
internal static class IdentityFields
{
    private static readonly IdentityRole[] All = Enum.GetValues<IdentityRole>();

    private static readonly Dictionary<string, IdentityRole> ByName = All.ToDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>The fields that a comparison looks at.</summary>
    public static ReadOnlySpan<IdentityRole> Compared => All;

    /// <summary>Numbers that one person has one of; two different ones speak against one person. A source's own number does not.</summary>
    public static ReadOnlySpan<IdentityRole> Numbers => [IdentityRole.StateId, IdentityRole.Ssn, IdentityRole.StaffId];

    /// <summary>All numbers by which people are found.</summary>
    public static ReadOnlySpan<IdentityRole> Identifiers =>
        [IdentityRole.StateId, IdentityRole.Ssn, IdentityRole.StaffId, IdentityRole.Licence, IdentityRole.LocalId, IdentityRole.Identifier];

    public static IReadOnlyDictionary<string, IdentityRole> Names => ByName;

    public static bool IsNumber(IdentityRole role) => role <= IdentityRole.Licence;

    /// <summary>The name that rules and reports use.</summary>
    public static string NameOf(IdentityRole role) => role switch
    {
        IdentityRole.Identifier => "identifier",
        IdentityRole.StateId => "state_id",
        IdentityRole.Ssn => "ssn",
        IdentityRole.LocalId => "local_id",
        IdentityRole.StaffId => "staff_id",
        IdentityRole.Licence => "licence",
        IdentityRole.FirstName => "first_name",
        IdentityRole.MiddleName => "middle_name",
        IdentityRole.LastName => "last_name",
        IdentityRole.BirthDate => "birth_date",
        IdentityRole.Sex => "sex",
        IdentityRole.Town => "town",
        IdentityRole.PostalCode => "postal_code",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static IdentityRole Of(VaultRole? role) => role switch
    {
        null => IdentityRole.Identifier,
        VaultRole.StateId => IdentityRole.StateId,
        VaultRole.LocalId => IdentityRole.LocalId,
        VaultRole.Ssn => IdentityRole.Ssn,
        VaultRole.FirstName => IdentityRole.FirstName,
        VaultRole.MiddleName => IdentityRole.MiddleName,
        VaultRole.LastName => IdentityRole.LastName,
        VaultRole.BirthDate => IdentityRole.BirthDate,
        VaultRole.Sex => IdentityRole.Sex,
        VaultRole.PostalCode => IdentityRole.PostalCode,
        VaultRole.Town => IdentityRole.Town,
        VaultRole.StaffId => IdentityRole.StaffId,
        VaultRole.Licence => IdentityRole.Licence,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
