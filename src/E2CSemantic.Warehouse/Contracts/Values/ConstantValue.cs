namespace E2CSemantic.Warehouse.Contracts;

/// <summary>The same value in every row.</summary>
/// <param name="Value">A <see cref="long"/>, <see cref="decimal"/>, <see cref="bool"/>, <see cref="string"/> or <see cref="DateOnly"/>.</param>
public sealed record ConstantValue(object Value) : SourceValue;
