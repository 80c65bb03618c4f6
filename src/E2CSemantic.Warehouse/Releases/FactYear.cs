namespace E2CSemantic.Warehouse.Releases;

/// <summary>A fact in a school year.</summary>
/// <param name="Table">The fact.</param>
/// <param name="SchoolYear">The spring year.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="People">The different people in them.</param>
public sealed record FactYear(string Table, int SchoolYear, long Rows, long People);
