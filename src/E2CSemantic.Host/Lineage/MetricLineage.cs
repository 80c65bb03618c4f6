using System.Collections.Immutable;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Host.Lineage;

/// <summary>Which columns of the star a version reads to compute its value, the dimensions that a caller groups by apart.</summary>
internal static class MetricLineage
{
    private const string YearColumn = "school_year";

    /// <summary>Tables with columns, each once, in ordinal order; of a comparison those of both metrics that it compares.</summary>
    public static ImmutableArray<(string Table, string Column)> Of(SemanticCatalog catalog, MetricDefinition metric) =>
    [
        .. metric.Sources.SelectMany(source => Read(catalog, source)).Distinct()
            .OrderBy(read => read.Table, StringComparer.Ordinal).ThenBy(read => read.Column, StringComparer.Ordinal),
    ];

    private static IEnumerable<(string Table, string Column)> Read(SemanticCatalog catalog, MetricDefinition metric)
    {
        var columns = MetricColumns.ByFact(metric).SelectMany(read => read.Columns.Append(metric.Privacy.Unit).Append(YearColumn).Select(column => (read.Fact, column)));
        return columns.Concat(MetricColumns.Conditions(metric).SelectMany(
            condition => ExpressionParts.Of(condition.Condition).SelectMany(part => Through(catalog, catalog.Star.Tables[condition.Fact], part))));
    }

    private static IEnumerable<(string Table, string Column)> Through(SemanticCatalog catalog, StarTable fact, Expression part) => part switch
    {
        DimensionExpression member when JoinPath.Find(catalog.Star, fact, catalog.Dimensions[member.Dimension]) is { } path => Along(fact, path),
        RoleExpression role => [(fact.Name, role.Column), (catalog.Dimensions[role.Dimension].Table!, catalog.Dimensions[role.Dimension].Column)],
        _ => [],
    };

    private static IEnumerable<(string Table, string Column)> Along(StarTable fact, JoinPath path) =>
        path is { Reference: { } reference, Table: { } table } ? [(fact.Name, reference.Name), (table.Name, path.Column.Name)] : [(fact.Name, path.Column.Name)];
}
