using System.Collections.Immutable;

namespace E2CSemantic.Query.Planning.Statistics;

/// <summary>The smallest value of a column, whole or with four decimals, at or below which at least a share of the rows lies.</summary>
internal sealed record ColumnQuantile(string Name, string Column, decimal Share, bool IsWhole) : Statistic(Name)
{
    public override string Description => $"{Name} = quantile of {Column}";

    public override ImmutableArray<string> Reads => [Column];
}
