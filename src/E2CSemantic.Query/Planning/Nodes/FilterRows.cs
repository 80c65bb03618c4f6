using System.Collections.Immutable;
using E2CSemantic.Query.Planning.Conditions;

namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>Keeps the rows that meet every condition.</summary>
internal sealed record FilterRows(RowNode Rows, ImmutableArray<RowCondition> Conditions) : RowNode
{
    public override RowNode? Source => Rows;

    public override ImmutableArray<string> ReadsFor(ImmutableArray<string> wanted) =>
        [.. wanted.Concat(Conditions.SelectMany(condition => condition.Reads)).Distinct()];

    public override PlanNode WithInput(PlanNode input) => this with { Rows = (RowNode)input };

    public override ImmutableArray<string> Columns => Rows.Columns;

    public override string Description => $"Keep rows where {string.Join(" and ", Conditions.Select(condition => condition.Description))}";
}
