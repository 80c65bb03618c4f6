namespace E2CSemantic.Sql.Syntax;

/// <summary>A key of an order; nulls come last either way.</summary>
/// <param name="Key">The key.</param>
/// <param name="Descending">Whether greatest first.</param>
public sealed record OrderingTerm(SqlExpression Key, bool Descending = false);
