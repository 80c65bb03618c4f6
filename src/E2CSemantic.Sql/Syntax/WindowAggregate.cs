using System.Collections.Immutable;

namespace E2CSemantic.Sql.Syntax;

/// <summary>An aggregate over the partition of a row, without an order.</summary>
/// <param name="Aggregate">The aggregate, without DISTINCT, which not every engine allows here.</param>
/// <param name="PartitionBy">What splits the rows; empty for one partition.</param>
public sealed record WindowAggregate(AggregateCall Aggregate, ImmutableArray<SqlExpression> PartitionBy) : SqlExpression;
