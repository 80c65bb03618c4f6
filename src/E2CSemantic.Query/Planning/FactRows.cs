using System.Collections.Immutable;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query.Planning.Conditions;
using E2CSemantic.Query.Planning.Nodes;

namespace E2CSemantic.Query.Planning;

/// <summary>
/// Plans the rows of a metric: its fact with every dimension and role that may be asked of it, the rows that belong to it, and the numbers
/// derived for each person and year over exactly those rows; or the members of its cohort. What a query does not need is left to the rewrites to remove.
/// </summary>
internal static class FactRows
{
    public static RowNode Plan(SemanticCatalog catalog, MetricDefinition metric)
    {
        ImmutableArray<RowCondition> counts =
        [
            .. new[] { metric.Measure, metric.Whole }.OfType<string>().Select(measure => new HasMeasure(measure)),
            .. metric.Having is { } having ? [new Meets(having)] : Array.Empty<RowCondition>(),
        ];
        if (metric.Cohort is not null)
        {
            return Keep(new CohortRows(catalog, metric).Plan(), counts);
        }

        var parts = FactScan.PartsOf(metric.PerUnit.Select(column => column.Where).Concat([metric.Where, metric.Having, metric.NumeratorWhere, metric.DenominatorWhere]));
        ImmutableArray<DimensionName> dimensions = [.. metric.Dimensions.Allow.Union(FactScan.DimensionsOf(parts))];
        var rows = FactScan.Join(catalog, FactScan.Scan(catalog, metric.Fact, dimensions), dimensions, parts);
        ImmutableArray<RowCondition> belongs = [.. metric.Where is { } where ? [new Meets(where)] : Array.Empty<RowCondition>()];
        return metric.PerUnit.IsEmpty
            ? Keep(rows, [.. belongs, .. counts])
            : Keep(new DerivePerUnit(Keep(rows, belongs), metric.Privacy.Unit, metric.PerUnit), counts);
    }

    private static RowNode Keep(RowNode rows, ImmutableArray<RowCondition> conditions) => conditions.IsEmpty ? rows : new FilterRows(rows, conditions);
}
