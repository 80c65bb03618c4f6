namespace E2CSemantic.Sql.Syntax;

/// <summary>Makes the partition of a table that holds the rows with one value of its partition column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Table">The table that it is part of.</param>
/// <param name="Value">The value; null for the rows with any value that has no partition.</param>
/// <param name="Schema">The schema that holds both; null for the current one.</param>
public sealed record CreatePartitionStatement(SqlName Name, SqlName Table, long? Value, SqlName? Schema = null) : SqlStatement;
