namespace E2CSemantic.Warehouse.Contracts;

/// <summary>The same value in every row.</summary>
/// <param name="Value">A <see cref="long"/>, <see cref="bool"/> or <see cref="string"/>.</param>
public sealed record ConstantValue(object Value) : SourceValue;
