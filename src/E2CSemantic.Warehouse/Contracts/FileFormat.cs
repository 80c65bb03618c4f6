namespace E2CSemantic.Warehouse.Contracts;

/// <summary>How a file is written.</summary>
public enum FileFormat
{
    /// <summary>A header line, then one record a line, fields between delimiters (RFC 4180).</summary>
    Csv,

    /// <summary>One record a line, each field at its place, without a header.</summary>
    FixedWidth,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>Parquet.</summary>
    Parquet,

    /// <summary>XML in which each element of one name is a record; it tells its own encoding.</summary>
    Xml,
}
