using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Policies;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model;

/// <summary>Everything that is defined as code, checked as one whole: the star, the dimensions, the metrics and the policy in force.</summary>
/// <param name="Star">The star.</param>
/// <param name="Dimensions">The conformed dimensions by name.</param>
/// <param name="Metrics">Every version of every metric, ordered by name and version.</param>
/// <param name="Policy">The jurisdiction's policy.</param>
public sealed record SemanticCatalog(
    StarSchema Star,
    ImmutableSortedDictionary<DimensionName, DimensionDefinition> Dimensions,
    ImmutableArray<MetricDefinition> Metrics,
    DisclosurePolicy Policy)
{
    /// <summary>
    /// The versions in force that lack an approval that holds, each with what it lacks; protected tiers get no answer of them. Empty until
    /// <see cref="On"/> has asked for a day.
    /// </summary>
    public ImmutableDictionary<(MetricName Metric, SemanticVersion Version), string> Unapproved { get; init; } =
        ImmutableDictionary<(MetricName Metric, SemanticVersion Version), string>.Empty;

    /// <summary>The sets of codes by the reference that names them.</summary>
    public ImmutableSortedDictionary<string, Codeset> Codesets { get; init; } = ImmutableSortedDictionary<string, Codeset>.Empty;

    /// <summary>The ids that states share.</summary>
    public ImmutableArray<Indicator> Indicators { get; init; } = [];

    /// <summary>What providers exclude; after <see cref="On"/>, what they exclude on that day.</summary>
    public ImmutableArray<ProviderExclusion> Exclusions { get; init; } = [];

    /// <summary>For which purposes providers let their elements be used; of elements that none is about, for any.</summary>
    public ImmutableArray<ProviderPurposes> Purposes { get; init; } = [];

    /// <summary>The exclusions that keep a metric from answering a question of a project, or of nobody's.</summary>
    public ImmutableArray<ProviderExclusion> ExclusionsOf(MetricDefinition metric, string? project) =>
        [.. Exclusions.Where(exclusion => exclusion.Concerns(metric, project))];

    /// <summary>The indicator of that id with the metric by which this jurisdiction answers it; null if there is no such indicator or it answers none.</summary>
    public (Indicator Indicator, IndicatorImplementation Implementation)? ImplementationOf(string id) =>
        Indicators.FirstOrDefault(indicator => indicator.Name.ToString() == id) is { } indicator && indicator.Implementations.TryGetValue(Policy.Jurisdiction, out var implementation)
            ? (indicator, implementation)
            : null;

    /// <summary>The same definitions as they stand approved and excluded on a day.</summary>
    public SemanticCatalog On(DateOnly day) => this with
    {
        Exclusions = [.. Exclusions.Where(exclusion => exclusion.Holds(day))],
        Unapproved = Metrics
            .Where(metric => metric.Status is MetricStatus.Published or MetricStatus.Deprecated)
            .Select(metric => (metric, lacks: Lacks(metric, day)))
            .Where(pair => pair.lacks.Length > 0)
            .ToImmutableDictionary(pair => (pair.metric.Name, pair.metric.Version), pair => pair.lacks),
    };

    private static string Lacks(MetricDefinition metric, DateOnly day) => string.Join(
        " and ",
        from gate in Enum.GetValues<ApprovalGate>()
        let given = metric.Approvals.Where(approval => approval.Gate == gate).ToArray()
        where !given.Any(approval => approval.Holds(day))
        select given.Length == 0
            ? $"it has no {gate.ToString().ToLowerInvariant()} approval"
            : string.Create(CultureInfo.InvariantCulture, $"its {gate.ToString().ToLowerInvariant()} approval {given[^1].Reference} lapsed after {given[^1].ReviewBy:yyyy-MM-dd}"));

    /// <summary>The versions of a metric, oldest first; empty if there is no such metric.</summary>
    public ImmutableArray<MetricDefinition> VersionsOf(MetricName name) =>
        [.. Metrics.Where(metric => metric.Name == name).OrderBy(metric => metric.Version)];
}
