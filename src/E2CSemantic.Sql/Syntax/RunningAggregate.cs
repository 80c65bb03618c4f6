using System.Collections.Immutable;

namespace E2CSemantic.Sql.Syntax;

/// <summary>An aggregate over the rows of a partition that come before the current one in an order; null for the first.</summary>
/// <param name="Aggregate">The aggregate, without DISTINCT.</param>
/// <param name="PartitionBy">What splits the rows; empty for one partition.</param>
/// <param name="OrderBy">The order, at least one.</param>
/// <param name="ThroughCurrent">Whether the current row is one of them.</param>
public sealed record RunningAggregate(
    AggregateCall Aggregate,
    ImmutableArray<SqlExpression> PartitionBy,
    ImmutableArray<OrderingTerm> OrderBy,
    bool ThroughCurrent) : SqlExpression;
