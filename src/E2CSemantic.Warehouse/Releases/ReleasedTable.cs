namespace E2CSemantic.Warehouse.Releases;

/// <summary>A table of a release.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">Its rows, the unknown member among them.</param>
/// <param name="Sha256">The hash of its rows in canonical order.</param>
public sealed record ReleasedTable(string Table, long Rows, string Sha256);
