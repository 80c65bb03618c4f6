using System.Collections.Immutable;

namespace E2CSemantic.Query.Planning.Statistics;

/// <summary>The sum of a column, whole or with four decimals.</summary>
internal sealed record ColumnSum(string Name, string Column, bool IsWhole) : Statistic(Name)
{
    public override string Description => $"{Name} = sum of {Column}";

    public override ImmutableArray<string> Reads => [Column];
}
