namespace E2CSemantic.Warehouse.Loading;

/// <summary>The rows that a source gives to a table of the star, the unknown member apart.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">The rows.</param>
public sealed record FilledTable(string Table, long Rows);
