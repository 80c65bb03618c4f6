namespace E2CSemantic.Sql.Syntax;

/// <summary>A column of a source.</summary>
/// <param name="Source">The source's alias.</param>
/// <param name="Name">The column.</param>
public sealed record ColumnReference(SqlName Source, SqlName Name) : SqlExpression;
