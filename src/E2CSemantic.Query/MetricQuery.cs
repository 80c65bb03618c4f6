using System.Collections.Immutable;

namespace E2CSemantic.Query;

/// <summary>A question as it was asked: nothing in it has been checked.</summary>
/// <param name="Metric">The metric's id, <c>domain.name</c>, or that of an indicator, which the jurisdiction's metric answers.</param>
/// <param name="Years">School years as written, <c>2003-04</c>; empty for every year of the release that the metric answers.</param>
/// <param name="GroupBy">Names of dimensions, the school year apart; a row's members come in this order.</param>
/// <param name="Where">For some dimensions, the only members to answer for.</param>
/// <param name="Version"><c>AS_DEFINED</c> (each year under its own rule), <c>V1</c>, or <c>1.0.0</c>; null for <c>AS_DEFINED</c>.</param>
/// <param name="Release">A release's id, one of its labels, or the beginning of its id; null for the newest that the caller's tier can be answered from.</param>
/// <param name="OrderBy">The order of the rows.</param>
/// <param name="First">At most how many rows, 1 to <see cref="AnswerPage.MaximumRows"/>; null for that maximum.</param>
/// <param name="After">The <see cref="MetricAnswer.EndCursor"/> of the page before; null for the first page.</param>
public sealed record MetricQuery(
    string Metric,
    ImmutableArray<string> Years,
    ImmutableArray<string> GroupBy,
    ImmutableArray<MemberFilter> Where,
    string? Version,
    string? Release,
    AnswerOrder OrderBy,
    int? First,
    string? After)
{
    /// <summary>What to compare each row with; null for nothing.</summary>
    public GapQuestion? Gap { get; init; }

    /// <summary>Every year of the newest release, ungrouped, in declared order.</summary>
    public static MetricQuery Of(string metric) => new(metric, [], [], [], null, null, AnswerOrder.Declared, null, null);
}
