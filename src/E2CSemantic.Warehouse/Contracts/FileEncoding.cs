namespace E2CSemantic.Warehouse.Contracts;

/// <summary>The characters of a text file.</summary>
public enum FileEncoding
{
    /// <summary>UTF-8, with or without a byte order mark.</summary>
    Utf8,

    /// <summary>Windows-1252.</summary>
    Windows1252,
}
