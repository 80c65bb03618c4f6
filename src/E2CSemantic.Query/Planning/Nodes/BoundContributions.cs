using System.Collections.Immutable;

namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>
/// Keeps at most so many cells of a person's school year, and at most so many rows in each, chosen by an order that reads
/// that person's rows alone. It is the last step before aggregation: a later change of a cell would void the bound.
/// Rows are not bounded (null) where people are counted once however many rows they have.
/// </summary>
internal sealed record BoundContributions(
    RowNode Rows,
    string Unit,
    ImmutableArray<string> Cell,
    long CellsPerYear,
    long? RowsPerCell,
    ImmutableArray<string> RowOrder) : RowNode
{
    public override RowNode? Source => Rows;

    public override ImmutableArray<string> ReadsFor(ImmutableArray<string> wanted) =>
        [.. wanted.Concat([Unit, StarColumns.SchoolYear]).Concat(Cell).Concat(RowsPerCell is null ? [] : RowOrder).Distinct()];

    public override PlanNode WithInput(PlanNode input) => this with { Rows = (RowNode)input };

    public override ImmutableArray<string> Columns => Rows.Columns;

    public override string Description =>
        $"Keep per {Unit} and school_year at most {CellsPerYear} cells of ({string.Join(", ", Cell)})"
        + (RowsPerCell is { } rows ? $" and {rows} rows in each" : "");
}
