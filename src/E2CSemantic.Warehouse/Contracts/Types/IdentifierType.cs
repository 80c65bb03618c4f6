namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A text that identifies a person. It is replaced by the person key as it is read and goes nowhere else.</summary>
public sealed record IdentifierType : SourceType;
