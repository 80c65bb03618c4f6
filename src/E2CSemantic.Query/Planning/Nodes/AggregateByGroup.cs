using System.Collections.Immutable;
using E2CSemantic.Query.Planning.Statistics;

namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>Computes statistics for every school year and group; with several sets of keys, for each set apart.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Unit">The person column.</param>
/// <param name="Sets">The sets of keys, the widest first; it holds every other.</param>
/// <param name="Statistics">What is computed.</param>
internal sealed record AggregateByGroup(
    RowNode Rows,
    string Unit,
    ImmutableArray<ImmutableArray<string>> Sets,
    ImmutableArray<Statistic> Statistics) : RowNode
{
    public override RowNode? Source => Rows;

    public override ImmutableArray<string> ReadsFor(ImmutableArray<string> wanted) =>
        [.. Sets[0].Concat([Unit, StarColumns.SchoolYear]).Concat(Statistics.SelectMany(statistic => statistic.Reads)).Distinct()];

    public override PlanNode WithInput(PlanNode input) => this with { Rows = (RowNode)input };

    public override ImmutableArray<string> Columns =>
        [StarColumns.SchoolYear, .. Sets[0], .. LeftOut.Select(LeftOutName), .. Statistics.Select(statistic => statistic.Name)];

    public override string Description =>
        $"Compute {string.Join(", ", Statistics.Select(statistic => statistic.Description))} for each "
        + string.Join(" and for each ", Sets.Select(set => $"({string.Join(", ", set.Prepend(StarColumns.SchoolYear))})"));

    /// <summary>The keys of the widest set that another set leaves out.</summary>
    public ImmutableArray<string> LeftOut => [.. Sets[0].Where(key => Sets.Any(set => !set.Contains(key)))];

    /// <summary>The column that is 1 in the rows of a set without <paramref name="key"/>.</summary>
    public static string LeftOutName(string key) => $"without_{key}";
}
