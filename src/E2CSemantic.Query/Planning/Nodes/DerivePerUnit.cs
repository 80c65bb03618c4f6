using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query.Planning.Conditions;

namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>Gives each row the numbers computed over all rows of its person and school year.</summary>
internal sealed record DerivePerUnit(RowNode Rows, string Unit, ImmutableArray<PerUnitColumn> Derived) : RowNode
{
    public override RowNode? Source => Rows;

    public override ImmutableArray<string> ReadsFor(ImmutableArray<string> wanted) =>
        [.. wanted.Except(Derived.Select(column => column.Name)).Concat([Unit, StarColumns.SchoolYear]).Concat(Derived.SelectMany(Read)).Distinct()];

    public override PlanNode WithInput(PlanNode input) => this with { Rows = (RowNode)input };

    public override ImmutableArray<string> Columns => [.. Rows.Columns, .. Derived.Select(column => column.Name)];

    public override string Description =>
        $"Derive per {Unit} and school_year: {string.Join(", ", Derived.Select(column => $"{column.Name} = {Words(column.Function)} {column.Column}{(column.Where is null ? "" : " where its condition holds")}"))}";

    private static IEnumerable<string> Read(PerUnitColumn column) => column.Where is null ? [column.Column] : [column.Column, .. ExpressionColumns.Of(column.Where)];

    private static string Words(PerUnitFunction function) => function switch
    {
        PerUnitFunction.CountDistinct => "distinct",
        PerUnitFunction.Sum => "sum of",
        PerUnitFunction.Min => "smallest",
        _ => "greatest",
    };
}
