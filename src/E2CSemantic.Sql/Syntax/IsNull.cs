namespace E2CSemantic.Sql.Syntax;

/// <summary>Whether the operand is null.</summary>
/// <param name="Operand">The operand.</param>
public sealed record IsNull(SqlExpression Operand) : SqlExpression;
