namespace E2CSemantic.Sql.Syntax;

/// <summary>Lets a connection read the tables of another database file, as if the file were a schema.</summary>
/// <param name="Path">The file; any text, it is written as a quoted literal.</param>
/// <param name="Name">The name under which its tables are found.</param>
public sealed record AttachDatabaseStatement(string Path, SqlName Name) : SqlStatement
{
    /// <summary>Whether tables can be made and filled there.</summary>
    public bool Writable { get; init; }
}
