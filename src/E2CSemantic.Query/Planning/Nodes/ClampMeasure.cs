using System.Collections.Immutable;

namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>Clamps a measure to its declared bounds, in whole units, and counts it from their middle.</summary>
internal sealed record ClampMeasure(RowNode Rows, string Measure, long Lower, long Upper, long Middle) : RowNode
{
    public override RowNode? Source => Rows;

    public override ImmutableArray<string> ReadsFor(ImmutableArray<string> wanted) =>
        [.. wanted.Where(column => column != StatisticColumn.CentredMeasure).Append(Measure).Distinct()];

    public override PlanNode WithInput(PlanNode input) => this with { Rows = (RowNode)input };

    public override ImmutableArray<string> Columns => [.. Rows.Columns, StatisticColumn.CentredMeasure];

    public override string Description => $"Clamp {Measure} to its declared bounds and count it from their middle";
}
