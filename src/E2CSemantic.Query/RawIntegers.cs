using System.Collections.Immutable;

namespace E2CSemantic.Query;

/// <summary>Whole numbers of any width, and Booleans as 0 and 1.</summary>
internal sealed record RawIntegers(string Name, ImmutableArray<long?> Values) : RawColumn(Name)
{
    public override int Length => Values.Length;
}
