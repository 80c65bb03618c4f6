namespace E2CSemantic.Sql.Syntax;

/// <summary>Gives a select a name. No value can stand in it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Select">The rows.</param>
public sealed record CreateViewStatement(SqlName Name, SelectStatement Select) : SqlStatement
{
    /// <summary>The schema that holds it; null for one that vanishes with the connection.</summary>
    public SqlName? Schema { get; init; }
}
