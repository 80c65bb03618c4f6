using System.Collections.Immutable;

namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>Gives each row one column of the dimension table that a column of the fact references; no row is lost or doubled.</summary>
internal sealed record JoinDimension(RowNode Rows, string Table, string Key, string Through, string Reads, string As) : RowNode
{
    public override RowNode? Source => Rows;

    public override ImmutableArray<string> ReadsFor(ImmutableArray<string> wanted) => [.. wanted.Where(column => column != As).Append(Through).Distinct()];

    public override PlanNode WithInput(PlanNode input) => this with { Rows = (RowNode)input };

    public override ImmutableArray<string> Columns => [.. Rows.Columns, As];

    public override string Description => $"Join {Table} on {Through} to read {Reads} as {As}";
}
