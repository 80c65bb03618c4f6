using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Whether a value is one of some constants.</summary>
/// <param name="Operand">The value.</param>
/// <param name="Values">Constants of its type; with none the condition never holds.</param>
public sealed record OneOfValue(SourceValue Operand, ImmutableArray<ConstantValue> Values) : SourceValue;
