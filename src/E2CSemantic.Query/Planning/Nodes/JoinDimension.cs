using System.Collections.Immutable;

namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>Gives each row columns of the dimension table that a column of the fact references; no row is lost or doubled.</summary>
internal sealed record JoinDimension(RowNode Rows, string Table, string Key, string Through, ImmutableArray<ScanColumn> Reads) : RowNode
{
    public override RowNode? Source => Rows;

    public override ImmutableArray<string> ReadsFor(ImmutableArray<string> wanted) => [.. wanted.Where(column => !Gives(column)).Append(Through).Distinct()];

    public override PlanNode WithInput(PlanNode input) => this with { Rows = (RowNode)input };

    public override ImmutableArray<string> Columns => [.. Rows.Columns, .. Reads.Select(read => read.As)];

    public override string Description =>
        $"Join {Table} on {Through} to read {string.Join(", ", Reads.Select(read => $"{read.Column} as {read.As}"))}";

    /// <summary>Whether <paramref name="column"/> is one that the join adds.</summary>
    public bool Gives(string column) => Reads.Any(read => read.As == column);
}
