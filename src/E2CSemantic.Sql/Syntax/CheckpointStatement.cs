namespace E2CSemantic.Sql.Syntax;

/// <summary>Writes all that was committed into the database's own file, so that nothing is left in a log beside it.</summary>
public sealed record CheckpointStatement : SqlStatement;
