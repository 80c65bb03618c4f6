using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Model.Evaluation;

/// <summary>The exact value of one group.</summary>
/// <param name="Year">The school year.</param>
/// <param name="Members">The member ids, in the order of the dimensions grouped by.</param>
/// <param name="People">The distinct people counted, at least 1.</param>
/// <param name="Numerator">For a ratio, what stands above the line; else null.</param>
/// <param name="Denominator">For a ratio what stands below the line, for a mean, sum or quantile the people; null for a count.</param>
/// <param name="Value">The value, exact; a share is from 0 to 1; null for a ratio over nothing.</param>
public sealed record EvaluatedRow(
    SchoolYear Year, ImmutableArray<string> Members, long People, Fraction? Numerator, Fraction? Denominator, Fraction? Value);
