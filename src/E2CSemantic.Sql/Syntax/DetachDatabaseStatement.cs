namespace E2CSemantic.Sql.Syntax;

/// <summary>Lets go of a database file.</summary>
/// <param name="Name">The name under which it was attached.</param>
public sealed record DetachDatabaseStatement(SqlName Name) : SqlStatement;
