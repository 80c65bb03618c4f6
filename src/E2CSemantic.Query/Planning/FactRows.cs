using System.Collections.Immutable;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Query.Planning.Conditions;
using E2CSemantic.Query.Planning.Nodes;

namespace E2CSemantic.Query.Planning;

/// <summary>
/// Plans the rows of a metric: its fact with every dimension and role that may be asked of it, the rows that belong to it, and the numbers
/// derived for each person and year over exactly those rows. What a query does not need is left to the rewrites to remove.
/// </summary>
internal sealed class FactRows(SemanticCatalog catalog, MetricDefinition metric)
{
    public RowNode Plan()
    {
        var fact = catalog.Star.Tables[metric.Fact];
        RowNode rows = new ScanFact(fact.Name, [.. fact.Columns.Select(column => new ScanColumn(column.Name, column.Name)), .. OwnDimensions()]);
        foreach (var dimension in metric.Dimensions.Allow.Union(DimensionsRead()).Select(name => catalog.Dimensions[name]))
        {
            rows = dimension.Table is { } table ? Join(rows, table, catalog.Star.Tables[table].Grain[0], dimension.Column, dimension.Name.Value) : rows;
        }

        foreach (var role in Expressions().OfType<RoleExpression>().DistinctBy(role => role.Role))
        {
            var dimension = catalog.Dimensions[role.Dimension];
            rows = Join(rows, dimension.Table!, role.Column, dimension.Column, role.Role);
        }

        ImmutableArray<RowCondition> belongs =
        [
            .. metric.Where is { } where ? [new Meets(where)] : Array.Empty<RowCondition>(),
            .. metric.Measure is { } measure ? [new HasMeasure(measure)] : Array.Empty<RowCondition>(),
        ];
        rows = belongs.IsEmpty ? rows : new FilterRows(rows, belongs);
        return metric.PerUnit.IsEmpty ? rows : new DerivePerUnit(rows, metric.Privacy.Unit, metric.PerUnit);
    }

    private JoinDimension Join(RowNode rows, string table, string through, string reads, string name) =>
        new(rows, table, catalog.Star.Tables[table].Grain[0], through, reads, name);

    // A dimension without a table is a column of the fact under another name.
    private IEnumerable<ScanColumn> OwnDimensions() =>
        from name in metric.Dimensions.Allow.Union(DimensionsRead())
        let dimension = catalog.Dimensions[name]
        where dimension.Table is null
        select new ScanColumn(dimension.Column, name.Value);

    private IEnumerable<DimensionName> DimensionsRead() =>
        Expressions().OfType<DimensionExpression>().Select(expression => expression.Dimension);

    private IEnumerable<Expression> Expressions() =>
        new[] { metric.Where, metric.NumeratorWhere }.OfType<Expression>().SelectMany(ExpressionParts.Of);
}
