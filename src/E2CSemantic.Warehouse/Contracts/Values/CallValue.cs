using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A function of values of the row.</summary>
/// <param name="Function">The function.</param>
/// <param name="Arguments">What it is applied to, of fitting number and types.</param>
public sealed record CallValue(SourceFunction Function, ImmutableArray<SourceValue> Arguments) : SourceValue;
