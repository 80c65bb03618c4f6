using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Versions;

/// <summary>A version as it was when it was locked.</summary>
/// <param name="Name">The metric; <c>dimensions.name</c> for a dimension and <c>codesets.name</c> for a set of codes.</param>
/// <param name="Version">The version.</param>
/// <param name="Clauses">What it said.</param>
public sealed record LockedDefinition(MetricName Name, SemanticVersion Version, ImmutableArray<MetricClause> Clauses)
{
    private const string Dimensions = "dimensions";
    private const string Codesets = "codesets";

    /// <summary>Whether its next major version can stand in a file beside it.</summary>
    public bool HasFileForEachMajor => Name.Domain != Dimensions;

    /// <summary>Every version as it is, with the place of its definition.</summary>
    public static ImmutableArray<(LockedDefinition Version, SourcePlace Place)> AllOf(
        IEnumerable<DimensionDefinition> dimensions, IEnumerable<Codeset> codesets, IEnumerable<MetricDefinition> metrics) =>
    [
        .. dimensions.Select(dimension => (new LockedDefinition(new(Dimensions, dimension.Name.Value), dimension.Version, CanonicalDomain.Of(dimension)), dimension.Place)),
        .. codesets.Select(codeset => (new LockedDefinition(new(Codesets, codeset.Name), codeset.Version, CanonicalDomain.Of(codeset)), codeset.Place)),
        .. metrics.Select(metric => (new LockedDefinition(metric.Name, metric.Version, CanonicalMetric.Of(metric)), metric.Place)),
    ];
}
