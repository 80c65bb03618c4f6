namespace E2CSemantic.Warehouse.Releases;

/// <summary>A part of a released table: a school year of it, or all of it where it has none.</summary>
/// <param name="SchoolYear">The spring year; null for a table without years.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Sha256">The hash of its rows, whatever their order.</param>
public sealed record ReleasedPart(int? SchoolYear, long Rows, string Sha256);
