using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Model.Fixtures;

/// <summary>One row of an engine's answer to a fixture, as a caller at STEWARD would read it.</summary>
/// <param name="Year">The school year.</param>
/// <param name="Members">The member ids, in the order of the dimensions grouped by.</param>
/// <param name="Numerator">For a ratio, what stands above the line; else null.</param>
/// <param name="Denominator">For a ratio what stands below the line, for a mean, sum or quantile the people; null for a count.</param>
/// <param name="Value">The value, with the metric's answered decimals; null for a ratio over nothing.</param>
public sealed record FixtureAnswerRow(SchoolYear Year, ImmutableArray<string> Members, decimal? Numerator, decimal? Denominator, decimal? Value);
