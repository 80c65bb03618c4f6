namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A text of 1 to 64 characters that identifies someone. It is replaced by a random key as it is read and goes nowhere but to the vault.</summary>
/// <param name="AllowsBlanks">Whether it is a name, in which single blanks may stand.</param>
public sealed record IdentifierType(bool AllowsBlanks) : SourceType;
