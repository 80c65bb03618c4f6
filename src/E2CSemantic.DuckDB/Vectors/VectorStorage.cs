namespace E2CSemantic.DuckDB.Vectors;

// The fixed-width layouts that DuckDBDataReader reads itself, without a call to the column's reader.
internal enum VectorStorage
{
    // No column, or no row to read it in.
    None,
    Other,
    Boolean,
    Int16,
    Int32,
    Int64,
    Single,
    Double,
    Date,
    Timestamp,
    Decimal16,
    Decimal32,
    Decimal64,
}
