using System.Collections.Immutable;

namespace E2CSemantic.Query;

/// <summary>A released answer: everything in it may be shown to the requester.</summary>
/// <param name="Applied">What was done.</param>
/// <param name="Rows">One row for each school year and combination of declared members that was asked for, this page's part of them.</param>
/// <param name="EndCursor">What to ask after for the next page; null on the last page.</param>
public sealed record MetricAnswer(Applied Applied, ImmutableArray<AnswerRow> Rows, string? EndCursor);
