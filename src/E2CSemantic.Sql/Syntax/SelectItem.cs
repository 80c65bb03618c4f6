namespace E2CSemantic.Sql.Syntax;

/// <summary>A column of a select's result.</summary>
/// <param name="Expression">What it holds.</param>
/// <param name="Name">What it is called.</param>
public sealed record SelectItem(SqlExpression Expression, SqlName Name);
