namespace E2CSemantic.Sql.Syntax;

/// <summary>Makes a table of the rows of a select.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Select">The rows.</param>
/// <param name="Schema">The schema that holds it; null for the current one.</param>
public sealed record CreateTableAsStatement(SqlName Name, SelectStatement Select, SqlName? Schema = null) : SqlStatement
{
    /// <summary>Whether it vanishes with the connection; the schema is then null.</summary>
    public bool Temporary { get; init; }
}
