using System.Collections.Immutable;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>The words under <c>kind</c>, and which keys each asks for and allows.</summary>
internal static class WrittenKinds
{
    /// <summary>Every key that some kind has and another has not.</summary>
    public static readonly ImmutableArray<string> KeysOfKinds =
        ["source", CohortSection.CohortKey, CohortSection.OutcomesKey, "per_unit", "having", "numerator", "denominator", "measure", "value"];

    private static readonly ImmutableArray<string> PerPerson = ["per_unit", "having"];

    /// <summary>The words.</summary>
    public static Dictionary<string, WrittenKind> Words { get; } = new(StringComparer.Ordinal)
    {
        ["count"] = WrittenKind.Count,
        ["sum"] = WrittenKind.Sum,
        ["ratio"] = WrittenKind.Ratio,
        ["mean"] = WrittenKind.Mean,
        ["quantile"] = WrittenKind.Quantile,
        ["cohort_count"] = WrittenKind.CohortCount,
        ["cohort_ratio"] = WrittenKind.CohortRatio,
        ["cohort_mean"] = WrittenKind.CohortMean,
        ["cohort_quantile"] = WrittenKind.CohortQuantile,
    };

    /// <summary>The word for a kind.</summary>
    public static string WordFor(WrittenKind kind) => Words.Single(word => word.Value == kind).Key;

    /// <summary>Whether it is computed over the members of a cohort.</summary>
    public static bool IsOfCohort(WrittenKind kind) =>
        kind is WrittenKind.CohortCount or WrittenKind.CohortRatio or WrittenKind.CohortMean or WrittenKind.CohortQuantile;

    /// <summary>The keys that it must have.</summary>
    public static ImmutableArray<string> KeysOf(WrittenKind kind) =>
    [
        .. IsOfCohort(kind) ? [CohortSection.CohortKey, .. kind is WrittenKind.CohortCount ? [] : new[] { CohortSection.OutcomesKey }] : new[] { "source" },
        .. kind switch
        {
            WrittenKind.Count or WrittenKind.CohortCount => ["measure"],
            WrittenKind.Ratio or WrittenKind.CohortRatio => ["numerator", "denominator"],
            _ => new[] { "value" },
        },
    ];

    /// <summary>The keys that it may have besides.</summary>
    public static ImmutableArray<string> MayHave(WrittenKind kind) => IsOfCohort(kind) ? [CohortSection.OutcomesKey] : PerPerson;
}
