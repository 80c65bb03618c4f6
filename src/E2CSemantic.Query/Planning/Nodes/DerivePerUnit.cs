using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>Gives each row the numbers computed over all rows of its person and school year.</summary>
internal sealed record DerivePerUnit(RowNode Rows, string Unit, ImmutableArray<PerUnitColumn> Derived) : RowNode
{
    public override RowNode? Source => Rows;

    public override ImmutableArray<string> ReadsFor(ImmutableArray<string> wanted) =>
        [.. wanted.Except(Derived.Select(column => column.Name)).Concat([Unit, StarColumns.SchoolYear]).Concat(Derived.Select(column => column.Column)).Distinct()];

    public override PlanNode WithInput(PlanNode input) => this with { Rows = (RowNode)input };

    public override ImmutableArray<string> Columns => [.. Rows.Columns, .. Derived.Select(column => column.Name)];

    public override string Description =>
        $"Derive per {Unit} and school_year: {string.Join(", ", Derived.Select(column => $"{column.Name} = distinct {column.Column}"))}";
}
