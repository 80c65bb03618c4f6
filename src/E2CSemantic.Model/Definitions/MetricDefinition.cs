using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;

namespace E2CSemantic.Model.Definitions;

/// <summary>
/// One major version of a metric, checked against the star: every column and dimension that it names exists, every expression is typed.
/// The format is that of <c>metrics/README.md</c>.
/// </summary>
/// <param name="Name">The id, <c>domain.name</c>.</param>
/// <param name="VariantOf">The id of the metric whose file declares it as a variant; null for the metric of a file itself.</param>
/// <param name="Version">The version of this file.</param>
/// <param name="Status">Where it stands in its life.</param>
/// <param name="Effective">The school years that it answers.</param>
/// <param name="Deprecation">Until when, and what replaces it; null where it is not deprecated.</param>
/// <param name="Title">A short title.</param>
/// <param name="Description">Plain language for a business reader.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Citations">The laws, regulations and publications that the rule follows; texts for people.</param>
/// <param name="Approvals">What was approved of it.</param>
/// <param name="Kind">What it computes.</param>
/// <param name="Parameters">The constants of this version that its conditions name.</param>
/// <param name="Fact">The fact table that it reads.</param>
/// <param name="Where">Which rows of the fact belong to it; null for all.</param>
/// <param name="PerUnit">Columns computed per person and school year over the rows that belong to it, before grouping.</param>
/// <param name="Having">Of whose rows it is made, asked of what is computed per person; null for everybody's.</param>
/// <param name="NumeratorWhere">For a ratio of people or rows, the condition that puts one into the numerator; else null.</param>
/// <param name="DenominatorWhere">
/// For a ratio of people, which of them stand below the line where those above need not be among them; null for all.
/// </param>
/// <param name="Measure">For a mean, sum or quantile the bounded measure column, for a ratio of sums the one above the line; else null.</param>
/// <param name="Whole">For a ratio of sums, the measure column below the line, no smaller in any row than the one above it; else null.</param>
/// <param name="Quantile">For a quantile, the share of the rows at or below it, above 0 and below 1; else null.</param>
/// <param name="Dimensions">What callers may group by.</param>
/// <param name="Observe">How long after a year its value can be observed.</param>
/// <param name="Privacy">What one person can contribute.</param>
/// <param name="Providers">Whose elements it needs.</param>
/// <param name="Presentation">How its value is shown.</param>
/// <param name="Tests">Its inline fixtures.</param>
/// <param name="Place">Where the definition stands.</param>
public sealed record MetricDefinition(
    MetricName Name,
    MetricName? VariantOf,
    SemanticVersion Version,
    MetricStatus Status,
    EffectiveYears Effective,
    Deprecation? Deprecation,
    string Title,
    string Description,
    string Owner,
    ImmutableArray<string> Citations,
    ImmutableArray<Approval> Approvals,
    MetricKind Kind,
    ImmutableSortedDictionary<string, object> Parameters,
    string Fact,
    Expression? Where,
    ImmutableArray<PerUnitColumn> PerUnit,
    Expression? Having,
    Expression? NumeratorWhere,
    Expression? DenominatorWhere,
    string? Measure,
    string? Whole,
    decimal? Quantile,
    MetricDimensions Dimensions,
    Observation Observe,
    PrivacyBlock Privacy,
    ImmutableArray<ProviderNeed> Providers,
    Presentation Presentation,
    ImmutableArray<MetricFixture> Tests,
    SourcePlace Place)
{
    /// <summary>
    /// Of a gap or a derived metric, what it compares; null for every other kind. Its <see cref="Fact"/> and <see cref="Privacy"/> are then those of the
    /// compared metric, and it has no conditions and no measure of its own.
    /// </summary>
    public Comparison? Comparison { get; init; }

    /// <summary>
    /// Of a metric over a cohort, who its members are; null for every other. Its <see cref="Fact"/> is the one by whose rows people enter, and its other
    /// conditions and its measure are about members, whose outcomes are named like columns.
    /// </summary>
    public Cohort? Cohort { get; init; }

    /// <summary>Of how many of those whom it means its value is known; null where nothing says so.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>The definitions that are read to answer it: itself, or the two that it compares.</summary>
    public IEnumerable<MetricDefinition> Sources => Comparison is null ? [this] : Comparison.Operands.Select(operand => operand.Metric);

    /// <summary>The facts that are read to answer it, each once.</summary>
    public IEnumerable<string> Facts =>
        Sources.SelectMany(source => source.Cohort is { } cohort ? cohort.Followed.Select(rows => rows.Fact).Prepend(source.Fact) : [source.Fact]).Distinct();
}
