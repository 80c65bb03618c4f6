using System.Collections.Immutable;

namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>Clamps an amount to its declared bounds and a part of it to that amount, both in whole units.</summary>
internal sealed record ClampParts(RowNode Rows, string Part, string Whole, long Lower, long Upper) : RowNode
{
    public override RowNode? Source => Rows;

    public override ImmutableArray<string> ReadsFor(ImmutableArray<string> wanted) =>
        [.. wanted.Where(column => column is not (StatisticColumn.BoundedPart or StatisticColumn.BoundedWhole)).Append(Part).Append(Whole).Distinct()];

    public override PlanNode WithInput(PlanNode input) => this with { Rows = (RowNode)input };

    public override ImmutableArray<string> Columns => [.. Rows.Columns, StatisticColumn.BoundedPart, StatisticColumn.BoundedWhole];

    public override string Description => $"Clamp {Whole} to its declared bounds, and {Part} to it";
}
