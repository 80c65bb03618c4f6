namespace E2CSemantic.Sql.Syntax;

/// <summary>Writes all that was committed into the database's own file, so that nothing is left in a log beside it.</summary>
public sealed record CheckpointStatement : SqlStatement
{
    /// <summary>The attached database that is meant; null for the session's own.</summary>
    public SqlName? Database { get; init; }
}
