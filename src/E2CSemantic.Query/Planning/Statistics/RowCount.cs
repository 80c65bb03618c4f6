using System.Collections.Immutable;

namespace E2CSemantic.Query.Planning.Statistics;

/// <summary>Rows.</summary>
internal sealed record RowCount(string Name) : Statistic(Name)
{
    public override string Description => $"{Name} = rows";

    public override ImmutableArray<string> Reads => [];
}
