namespace E2CSemantic.Sql.Syntax;

/// <summary><c>NOT</c>: true where the operand is false, unknown where it is unknown.</summary>
/// <param name="Operand">A Boolean.</param>
public sealed record NotOperation(SqlExpression Operand) : SqlExpression;
