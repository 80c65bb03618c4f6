namespace E2CSemantic.Sql.Syntax;

/// <summary>A part of a day as a number.</summary>
/// <param name="Field">The part.</param>
/// <param name="Operand">The day.</param>
public sealed record Extract(DateField Field, SqlExpression Operand) : SqlExpression;
