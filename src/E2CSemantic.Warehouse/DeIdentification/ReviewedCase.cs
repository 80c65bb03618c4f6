using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>The identities under which the two sides of a case are known. They are plain identifiers: for a reviewer's eyes only.</summary>
/// <param name="Case">The case.</param>
/// <param name="Identities">Side 1 or 2, and the normalised values by field.</param>
public sealed record ReviewedCase(string Case, ImmutableArray<(int Side, ImmutableArray<KeyValuePair<string, string>> Fields)> Identities)
{
    /// <summary>Names the case and none of its identities.</summary>
    public override string ToString() => Case;
}
