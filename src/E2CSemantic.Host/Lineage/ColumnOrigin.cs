namespace E2CSemantic.Host.Lineage;

/// <summary>What fills a column of the star.</summary>
internal enum ColumnOrigin
{
    /// <summary>Values of data elements.</summary>
    Elements,

    /// <summary>A value of the warehouse's own, in rows that data elements name.</summary>
    Row,

    /// <summary>The warehouse alone.</summary>
    Warehouse,
}
