namespace E2CSemantic.Warehouse.Upgrading;

/// <summary>A schema file, and whether it was applied to what is loaded.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Name">Its name without the folder.</param>
/// <param name="Sha256">The hash of its bytes, hexadecimal: as they are, or as they were where it is no longer there.</param>
/// <param name="AppliedAt">When it was applied; null where it was not yet.</param>
/// <param name="State"><c>applied</c>, <c>pending</c>, <c>changed</c> since it was applied, or <c>missing</c>.</param>
public sealed record SchemaFileStatus(int Number, string Name, string Sha256, DateTimeOffset? AppliedAt, string State);
