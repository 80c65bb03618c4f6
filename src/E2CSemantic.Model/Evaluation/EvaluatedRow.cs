using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Model.Evaluation;

/// <summary>The exact value of one group.</summary>
/// <param name="Year">The school year.</param>
/// <param name="Members">The member ids, in the order of the dimensions grouped by.</param>
/// <param name="Numerator">For a ratio, the people above the line; else null.</param>
/// <param name="People">The distinct people counted, at least 1: the denominator of a ratio, the people behind a mean, the count itself.</param>
/// <param name="Value">The value, exact; a share is from 0 to 1.</param>
public sealed record EvaluatedRow(SchoolYear Year, ImmutableArray<string> Members, long? Numerator, long People, Fraction Value);
