namespace E2CSemantic.Model.Star;

/// <summary>The value of a column in rows that do not tell it: those of an older warehouse, of a contract and of a fixture that leave it out.</summary>
/// <param name="Value">A <see cref="long"/>, <see cref="decimal"/>, <see cref="bool"/>, <see cref="string"/> or, where the column is nullable, null; a date is its ISO text.</param>
public sealed record ColumnDefault(object? Value);
