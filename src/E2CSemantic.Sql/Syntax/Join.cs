namespace E2CSemantic.Sql.Syntax;

/// <summary>A source joined to those before it.</summary>
/// <param name="Kind">Which rows stay.</param>
/// <param name="Source">The source.</param>
/// <param name="On">The condition.</param>
public sealed record Join(JoinKind Kind, TableSource Source, SqlExpression On);
