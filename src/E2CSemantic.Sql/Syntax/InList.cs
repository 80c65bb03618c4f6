using System.Collections.Immutable;

namespace E2CSemantic.Sql.Syntax;

/// <summary>Whether the operand equals one of some values.</summary>
/// <param name="Operand">The operand.</param>
/// <param name="Values">At least one.</param>
public sealed record InList(SqlExpression Operand, ImmutableArray<SqlExpression> Values) : SqlExpression;
