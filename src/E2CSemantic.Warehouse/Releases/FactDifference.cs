namespace E2CSemantic.Warehouse.Releases;

/// <summary>How a fact differs in a school year. A row is known by its grain; it has changed if another column has.</summary>
/// <param name="Table">The fact.</param>
/// <param name="SchoolYear">The spring year; null for a fact without years.</param>
/// <param name="Rows">The rows.</param>
/// <param name="People">The people, pupils or staff; those with a row in both releases, of which any was added, removed or changed, have changed.</param>
public sealed record FactDifference(string Table, int? SchoolYear, Difference Rows, Difference People);
