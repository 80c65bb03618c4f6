namespace E2CSemantic.Warehouse.Upgrading;

/// <summary>The record that a schema file was applied to a warehouse.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Name">Its name without the folder.</param>
/// <param name="Sha256">The hash of its bytes when it was applied, hexadecimal.</param>
/// <param name="At">When it was applied.</param>
public sealed record AppliedSchemaFile(int Number, string Name, string Sha256, DateTimeOffset At);
