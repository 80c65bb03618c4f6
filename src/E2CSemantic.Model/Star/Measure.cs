using System.Collections.Immutable;

namespace E2CSemantic.Model.Star;

/// <summary>What may be summed of a column of a fact.</summary>
/// <param name="Additivity">How far.</param>
/// <param name="NotOver">For a semi-additive measure the columns of the grain over which it is never summed, at least one; empty for others.</param>
public sealed record Measure(Additivity Additivity, ImmutableArray<string> NotOver);
