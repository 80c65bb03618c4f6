using System.Collections.Immutable;

namespace E2CSemantic.Sql.Syntax;

/// <summary>The value of a row that lies some rows before or after the current one in its partition; null where there is none.</summary>
/// <param name="Rows">How many rows; negative for earlier ones, never 0.</param>
/// <param name="Value">What is taken of that row.</param>
/// <param name="PartitionBy">What splits the rows; empty for one partition.</param>
/// <param name="OrderBy">The order, at least one.</param>
public sealed record WindowShift(
    long Rows, SqlExpression Value, ImmutableArray<SqlExpression> PartitionBy, ImmutableArray<OrderingTerm> OrderBy) : SqlExpression;
