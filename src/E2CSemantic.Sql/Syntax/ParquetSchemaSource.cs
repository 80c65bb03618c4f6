namespace E2CSemantic.Sql.Syntax;

/// <summary>The columns of a Parquet file, a row each, with the <c>name</c>; those that consist of others have <c>num_children</c>.</summary>
/// <param name="Path">The file.</param>
/// <param name="Alias">The name by which columns refer to it.</param>
public sealed record ParquetSchemaSource(string Path, SqlName Alias) : TableSource(Alias);
