using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;

namespace E2CSemantic.Model.Definitions;

/// <summary>
/// One major version of a metric, checked against the star: every column and dimension that it names exists, every expression is typed.
/// The format is that of <c>metrics/README.md</c>.
/// </summary>
/// <param name="Name">The id, <c>domain.name</c>.</param>
/// <param name="Version">The version of this file.</param>
/// <param name="Status">Where it stands in its life.</param>
/// <param name="Effective">The school years that it answers.</param>
/// <param name="Title">A short title.</param>
/// <param name="Description">Plain language for a business reader.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Kind">What it computes.</param>
/// <param name="Fact">The fact table that it reads.</param>
/// <param name="Where">Which rows of the fact belong to it; null for all.</param>
/// <param name="PerUnit">Columns computed per person and school year over the rows that belong to it, before grouping.</param>
/// <param name="NumeratorWhere">For a ratio, the condition that puts a person into the numerator; else null.</param>
/// <param name="Measure">For a mean, the bounded measure column; else null.</param>
/// <param name="Dimensions">What callers may group by.</param>
/// <param name="Observe">How long after a year its value can be observed.</param>
/// <param name="Privacy">What one person can contribute.</param>
/// <param name="Providers">Whose elements it needs.</param>
/// <param name="Presentation">How its value is shown.</param>
/// <param name="Tests">Its inline fixtures.</param>
/// <param name="Place">Where the definition stands.</param>
public sealed record MetricDefinition(
    MetricName Name,
    SemanticVersion Version,
    MetricStatus Status,
    EffectiveYears Effective,
    string Title,
    string Description,
    string Owner,
    MetricKind Kind,
    string Fact,
    Expression? Where,
    ImmutableArray<PerUnitColumn> PerUnit,
    Expression? NumeratorWhere,
    string? Measure,
    MetricDimensions Dimensions,
    Observation Observe,
    PrivacyBlock Privacy,
    ImmutableArray<ProviderNeed> Providers,
    Presentation Presentation,
    ImmutableArray<MetricFixture> Tests,
    SourcePlace Place);
