namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>The word that an author writes under <c>kind</c>.</summary>
internal enum WrittenKind
{
    Count,
    Sum,
    Ratio,
    Mean,
    Quantile,
    CohortCount,
    CohortRatio,
    CohortMean,
    CohortQuantile,
}
