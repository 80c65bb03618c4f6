using System.Collections.Immutable;

namespace E2CSemantic.Sql.Syntax;

/// <summary>The number of a row within its partition.</summary>
/// <param name="Function">How rows are numbered.</param>
/// <param name="PartitionBy">What splits the rows; empty for one partition.</param>
/// <param name="OrderBy">The order, at least one.</param>
public sealed record WindowRank(RankFunction Function, ImmutableArray<SqlExpression> PartitionBy, ImmutableArray<OrderingTerm> OrderBy)
    : SqlExpression;
