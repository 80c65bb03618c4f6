using System.Collections.Immutable;

namespace E2CSemantic.Query.Planning.Statistics;

/// <summary>The rows in a bin of a histogram: above one edge and at or below the next; an end that is null is open.</summary>
internal sealed record RowsBetween(string Name, string Column, long? Above, long? UpTo) : Statistic(Name)
{
    public override string Description => $"{Name} = rows by {Column}";

    public override ImmutableArray<string> Reads => [Column];
}
