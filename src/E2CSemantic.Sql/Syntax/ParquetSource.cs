namespace E2CSemantic.Sql.Syntax;

/// <summary>The rows of one or more Parquet files, their columns matched by name.</summary>
/// <param name="Files">The file's path, or a list of paths.</param>
/// <param name="Alias">The name by which columns refer to it.</param>
public sealed record ParquetSource(SqlExpression Files, SqlName Alias) : TableSource(Alias);
