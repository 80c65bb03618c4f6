using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Query.Resolution;

namespace E2CSemantic.Query.Issues;

/// <summary>Every way in which a query can be wrong. Each message speaks of the question and of public facts, never of a person's row.</summary>
internal static class QueryIssues
{
    private const int MostNamed = 10;

    public static Diagnostic MetricUnknown(string asked, IEnumerable<string> known) =>
        new("E2C_METRIC_UNKNOWN", $"There is no metric '{asked}'.", Suggestion: Nearest.Suggest(asked, known));

    public static Diagnostic MetricNotInForce(MetricName metric, MetricStatus status) => new(
        "E2C_METRIC_NOT_IN_FORCE",
        $"Metric {metric} is not in force: its newest version is {Lower(status)}.",
        Suggestion: "only published and deprecated versions answer");

    public static Diagnostic MetricUnapproved(MetricName metric, SemanticVersion version, string lacks) => new(
        "E2C_METRIC_UNAPPROVED",
        $"{metric} {version} does not answer at this tier: {lacks}.",
        Suggestion: "ask its owner to have it reviewed");

    public static Diagnostic ProviderExcluded(MetricDefinition metric, ProviderExclusion exclusion) => new(
        "E2C_PROVIDER_EXCLUDED",
        $"{metric.Name} {metric.Version} does not answer: {exclusion.Provider} excludes {string.Join(", ", exclusion.Elements)} "
            + $"{(exclusion.Project is { } project ? $"from project {project}" : "from every question")} under {exclusion.Statute} ({exclusion.Reason.TrimEnd('.')}).",
        Suggestion: "ask a metric that does not need it; the provider decides");

    public static Diagnostic PurposeNotAllowed(MetricDefinition metric, ProviderPurposes purposes, string? purpose) => new(
        "E2C_PURPOSE_NOT_ALLOWED",
        $"{metric.Name} {metric.Version} does not answer: {purposes.Provider} lets {string.Join(", ", purposes.Elements)} be used under {purposes.Statute} "
            + $"for {string.Join(", ", purposes.Allowed)} only, and the question's purpose is {(purpose is null ? "not stated" : $"'{purpose}'")}.",
        Suggestion: "ask with a token whose e2c_purpose is one of these, if that is what the answer is for; the provider decides");

    public static Diagnostic VersionUnknown(MetricName metric, string asked, IEnumerable<string> known) => new(
        "E2C_VERSION_UNKNOWN",
        $"Metric {metric} has no version '{asked}' in force.",
        Suggestion: $"one of {string.Join(", ", known)}");

    public static Diagnostic DimensionUnknown(string asked, IEnumerable<DimensionName> allowed) => new(
        "E2C_DIMENSION_UNKNOWN",
        $"There is no dimension '{asked}'.",
        Suggestion: Nearest.Suggest(asked, Texts(allowed)) ?? $"one of {Names(allowed)}");

    public static Diagnostic DimensionNotAllowed(DimensionName asked, MetricName metric, IEnumerable<DimensionName> allowed) => new(
        "E2C_DIMENSION_NOT_ALLOWED",
        $"Metric {metric} does not have dimension {asked} in every year asked for.",
        Suggestion: $"one of {Names(allowed)}");

    public static Diagnostic DimensionTwice(DimensionName asked) =>
        new("E2C_DIMENSION_TWICE", $"Dimension {asked} is grouped by twice.", Suggestion: "name it once");

    public static Diagnostic DimensionRequired(DimensionName required, MetricName metric) => new(
        "E2C_DIMENSION_REQUIRED",
        $"A value of {metric} across dimension {required} means nothing.",
        Suggestion: $"group by {required} or filter it to one member");

    public static Diagnostic DimensionsTooMany(int asked, int allowed, MetricName metric) => new(
        "E2C_DIMENSIONS_TOO_MANY",
        $"The query crosses {asked} dimensions of {metric}, of which at most {allowed} may be crossed at this tier.",
        Suggestion: "group or filter by fewer dimensions");

    public static Diagnostic FilterTwice(DimensionName dimension) =>
        new("E2C_FILTER_TWICE", $"Dimension {dimension} is filtered twice.", Suggestion: "list its members in one filter");

    public static Diagnostic FilterEmpty(DimensionName dimension) =>
        new("E2C_FILTER_EMPTY", $"The filter on {dimension} lists no member.", Suggestion: "list a member or leave the filter out");

    public static Diagnostic FilterIsUnion(DimensionName dimension) => new(
        "E2C_FILTER_IS_UNION",
        $"At this tier a filter on {dimension}, which is not grouped by, names exactly one member.",
        Suggestion: $"group by {dimension} as well");

    public static Diagnostic MemberUnknown(string asked, DimensionName dimension, IEnumerable<string> known, DimensionName? otherDimension) => new(
        "E2C_MEMBER_NOT_DECLARED",
        $"Dimension {dimension} has no member '{asked}' in this release.",
        Suggestion: otherDimension is { } other ? $"it is a member of {other}" : Nearest.Suggest(asked, known));

    public static Diagnostic GapNotGrouped(string asked, IEnumerable<DimensionName> grouped) => new(
        "E2C_GAP_NOT_GROUPED",
        $"A gap along {asked} compares rows that the question does not tell apart.",
        Suggestion: Nearest.Suggest(asked, grouped.Select(name => name.Value)) ?? $"group by {asked} too");

    public static Diagnostic GapReference(string asked, DimensionName dimension, IEnumerable<string> kept) => new(
        "E2C_GAP_REFERENCE",
        $"No row of the answer is about '{asked}' of {dimension}, with which the others are to be compared.",
        Suggestion: Nearest.Suggest(asked, kept) ?? $"name one of {string.Join(", ", kept.Take(MostNamed))}, and do not filter it out");

    public static Diagnostic YearMalformed(string asked) =>
        new("E2C_YEAR_MALFORMED", $"'{asked}' is not a school year.", Suggestion: "write the year that ends in spring 2004 as 2003-04");

    public static Diagnostic YearTwice(SchoolYear year) => new("E2C_YEAR_TWICE", $"School year {year} is asked for twice.", Suggestion: "name it once");

    public static Diagnostic YearNotDefined(SchoolYear year, VersionSelection versions)
    {
        var named = versions.Chosen[0];
        return new(
            "E2C_YEAR_NOT_DEFINED",
            versions.IsNamed
                ? $"{named.Name} {named.Version} does not answer {year}: it is in force for {Range(named.Effective)}{CastBack(named.Effective)}."
                : $"No version of {versions.Name} answers {year}.",
            Suggestion: !versions.IsNamed ? $"it answers for {string.Join(" and ", versions.Chosen.Select(version => Range(version.Effective)))}"
                : versions.InForce.LastOrDefault(version => version.Effective.Contains(year)) is { } other ? $"{VersionSelection.AsDefined} answers {year} under version {other.Version}"
                : null);
    }

    public static Diagnostic YearNotInRelease(SchoolYear year, string fact, ReleaseInfo release) => new(
        "E2C_YEAR_NOT_IN_RELEASE",
        $"Release {release.Label} holds no data of {year}.",
        Suggestion: release.YearsOf(fact) is { IsEmpty: false } held ? $"it holds {string.Join(", ", held)}" : null);

    public static Diagnostic YearsNone(MetricName metric, ReleaseInfo release) =>
        new("E2C_YEARS_NONE", $"Release {release.Label} holds no school year that {metric} answers for.");

    public static Diagnostic ReleaseUnknown(string asked, IEnumerable<string> labels) =>
        new("E2C_RELEASE_UNKNOWN", $"There is no release '{asked}'.", Suggestion: Nearest.Suggest(asked, labels));

    public static Diagnostic ReleaseMissing() => new("E2C_RELEASE_MISSING", "Nothing has been released.", Suggestion: "cut a release first");

    public static Diagnostic NothingPublished(string? label) => new(
        "E2C_NOTHING_PUBLISHED",
        label is null ? "No release has published cubes." : $"Release {label} has no published cubes.",
        Suggestion: "publish it first");

    public static Diagnostic CubeNotPublished(MetricName metric, IEnumerable<DimensionName> asked, IEnumerable<IEnumerable<DimensionName>> published) => new(
        "E2C_CUBE_NOT_PUBLISHED",
        $"At this tier {metric} is not answered by ({Names(asked)}).",
        Suggestion: $"published are {string.Join(", ", published.Select(by => $"({Names(by)})").DefaultIfEmpty("none"))}");

    public static Diagnostic FirstOutOfRange(int asked) =>
        new("E2C_FIRST_OUT_OF_RANGE", $"A page of {asked} rows cannot be given.", Suggestion: $"ask for 1 to {AnswerPage.MaximumRows}");

    public static Diagnostic ReleaseLacks(MetricName metric, string release, IEnumerable<string> absent) => new(
        "E2C_RELEASE_LACKS",
        $"The release {release} was cut before the star had what {metric} reads: {string.Join(", ", absent)}.",
        Suggestion: "ask a newer release, or cut one");

    public static Diagnostic CursorInvalid() => new(
        "E2C_CURSOR_INVALID",
        "The cursor is not one that this query gave.",
        Suggestion: "pass the endCursor of the page before, with everything else of the query unchanged");

    public static Diagnostic BudgetNotAllotted(string reason) =>
        new("E2C_BUDGET_NOT_ALLOTTED", $"The release's privacy loss cannot be divided over the policy's cubes: {reason}.", Suggestion: "mend the shares in the policy");

    private static string Lower(MetricStatus status) => status.ToString().ToLowerInvariant();

    private static string Names(IEnumerable<DimensionName> names) => string.Join(", ", Texts(names));

    private static IEnumerable<string> Texts(IEnumerable<DimensionName> names) => names.Select(name => name.Value);

    private static string CastBack(EffectiveYears years) => years.CastBackTo is { } first ? $" and cast back to {first}" : " and not cast back";

    private static string Range(EffectiveYears years) => years.To is { } to ? $"{years.From} to {to}" : $"{years.From} and later";
}
