namespace E2CSemantic.Sql.Syntax;

/// <summary>An expression: a tree of values, columns and operations.</summary>
public abstract record SqlExpression;
