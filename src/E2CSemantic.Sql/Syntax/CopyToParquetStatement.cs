namespace E2CSemantic.Sql.Syntax;

/// <summary>Writes the rows of a select to a Parquet file, compressed with zstd.</summary>
/// <param name="Select">The rows.</param>
/// <param name="Path">The file.</param>
public sealed record CopyToParquetStatement(SelectStatement Select, string Path) : SqlStatement;
