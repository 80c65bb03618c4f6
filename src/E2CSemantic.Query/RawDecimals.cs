using System.Collections.Immutable;

namespace E2CSemantic.Query;

/// <summary>Exact decimal numbers.</summary>
internal sealed record RawDecimals(string Name, ImmutableArray<decimal?> Values) : RawColumn(Name)
{
    public override int Length => Values.Length;
}
