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
        foreach (var join in Joins().GroupBy(join => (join.Table, join.Through)))
        {
            rows = new JoinDimension(rows, join.Key.Table, catalog.Star.Tables[join.Key.Table].Grain[0], join.Key.Through, [.. join.Select(joined => joined.Column)]);
        }

        ImmutableArray<RowCondition> belongs = [.. metric.Where is { } where ? [new Meets(where)] : Array.Empty<RowCondition>()];
        ImmutableArray<RowCondition> counts =
        [
            .. new[] { metric.Measure, metric.Whole }.OfType<string>().Select(measure => new HasMeasure(measure)),
            .. metric.Having is { } having ? [new Meets(having)] : Array.Empty<RowCondition>(),
        ];
        return metric.PerUnit.IsEmpty
            ? Keep(rows, [.. belongs, .. counts])
            : Keep(new DerivePerUnit(Keep(rows, belongs), metric.Privacy.Unit, metric.PerUnit), counts);
    }

    private static RowNode Keep(RowNode rows, ImmutableArray<RowCondition> conditions) => conditions.IsEmpty ? rows : new FilterRows(rows, conditions);

    // One join for each reference, whatever number of dimensions stand in its table.
    private IEnumerable<(string Table, string Through, ScanColumn Column)> Joins() =>
    [
        .. from name in metric.Dimensions.Allow.Union(DimensionsRead())
           let dimension = catalog.Dimensions[name]
           where dimension.Table is not null
           let table = dimension.Table!
           select (table, catalog.Star.Tables[table].Grain[0], new ScanColumn(dimension.Column, name.Value, dimension.Flags)),
        .. from role in Expressions().OfType<RoleExpression>().DistinctBy(role => role.Role)
           let dimension = catalog.Dimensions[role.Dimension]
           select (dimension.Table!, role.Column, new ScanColumn(dimension.Column, role.Role, dimension.Flags)),
    ];

    // A dimension without a table is a column of the fact under another name.
    private IEnumerable<ScanColumn> OwnDimensions() =>
        from name in metric.Dimensions.Allow.Union(DimensionsRead())
        let dimension = catalog.Dimensions[name]
        where dimension.Table is null
        select new ScanColumn(dimension.Column, name.Value, dimension.Flags);

    private IEnumerable<DimensionName> DimensionsRead() =>
        Expressions().OfType<DimensionExpression>().Select(expression => expression.Dimension);

    private IEnumerable<Expression> Expressions() =>
        metric.PerUnit.Select(column => column.Where).Concat([metric.Where, metric.Having, metric.NumeratorWhere, metric.DenominatorWhere]).OfType<Expression>().SelectMany(ExpressionParts.Of);
}
