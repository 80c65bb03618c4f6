namespace E2CSemantic.Sql.Syntax;

/// <summary>Whether the operand equals a value that a select gives.</summary>
/// <param name="Operand">The operand.</param>
/// <param name="Select">A select of one column.</param>
public sealed record InSubquery(SqlExpression Operand, SelectStatement Select) : SqlExpression;
