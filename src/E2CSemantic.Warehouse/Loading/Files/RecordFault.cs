namespace E2CSemantic.Warehouse.Loading.Files;

/// <summary>What can be wrong with a record before its fields are looked at.</summary>
internal enum RecordFault
{
    None,

    /// <summary>Bytes that the encoding does not have, or a zero character as UTF-16 has them.</summary>
    Encoding,

    /// <summary>A quote that opens a field and is never closed.</summary>
    OpenQuote,

    /// <summary>A quote inside a field that is not quoted, or text behind a closing quote.</summary>
    StrayQuote,

    /// <summary>A line that is not one JSON object of texts, numbers and truth values.</summary>
    Json,

    /// <summary>A property, element or attribute that the contract does not have, or that a record has twice.</summary>
    Property,

    /// <summary>What is no XML, ends too early, or declares entities.</summary>
    Xml,
}
