using System.Collections.Immutable;

namespace E2CSemantic.Sql.Syntax;

/// <summary>Makes a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, at least one.</param>
/// <param name="PrimaryKey">The columns that identify a row; empty for no key.</param>
/// <param name="Schema">The schema that holds it; null for the current one.</param>
public sealed record CreateTableStatement(
    SqlName Name,
    ImmutableArray<ColumnDeclaration> Columns,
    ImmutableArray<SqlName> PrimaryKey,
    SqlName? Schema = null) : SqlStatement
{
    /// <summary>Whether it vanishes with the connection; the schema is then null.</summary>
    public bool Temporary { get; init; }

    /// <summary>The column by whose values it is split into partitions; null for one piece.</summary>
    public SqlName? PartitionBy { get; init; }

    /// <summary>Whether its rows lie column by column, compressed; they are written once.</summary>
    public bool ByColumn { get; init; }
}
