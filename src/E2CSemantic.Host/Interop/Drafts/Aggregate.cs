namespace E2CSemantic.Host.Interop.Drafts;

/// <summary>One aggregate of another layer.</summary>
/// <param name="Function">What it computes.</param>
/// <param name="Fact">The table, by its name here.</param>
/// <param name="Column">The column, by its name here; null where rows are counted.</param>
/// <param name="Where">Which rows take part; null for all.</param>
/// <param name="Share">Of a quantile, the share of the rows at or below it.</param>
internal sealed record Aggregate(AggregateFunction Function, string Fact, string? Column, string? Where, decimal? Share);
