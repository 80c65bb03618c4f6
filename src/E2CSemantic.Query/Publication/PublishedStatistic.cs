namespace E2CSemantic.Query.Publication;

/// <summary>A noisy column of a published cube: in each cell the true integer plus independent discrete Gaussian noise.</summary>
/// <param name="Name">The column: <c>people</c>, <c>yes</c>, <c>rest</c>, <c>measured_rows</c> or <c>doubled_centred_sum</c>.</param>
/// <param name="VarianceNumerator">The parameter sigma squared of the noise is this…</param>
/// <param name="VarianceDenominator">…over this, both positive.</param>
/// <param name="HalfWidth">The smallest k whose noise exceeds k in size with at most this statistic's part of the row's allowed misses.</param>
public sealed record PublishedStatistic(string Name, long VarianceNumerator, long VarianceDenominator, long HalfWidth);
