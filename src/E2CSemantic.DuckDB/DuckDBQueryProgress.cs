namespace E2CSemantic.DuckDB;

/// <summary>How far the running query is, as DuckDB estimates it.</summary>
/// <param name="Percentage">0 to 100; -1 when nothing runs or DuckDB cannot tell.</param>
/// <param name="RowsProcessed">Rows processed so far.</param>
/// <param name="TotalRowsToProcess">Rows DuckDB expects to process.</param>
public readonly record struct DuckDBQueryProgress(double Percentage, ulong RowsProcessed, ulong TotalRowsToProcess);
