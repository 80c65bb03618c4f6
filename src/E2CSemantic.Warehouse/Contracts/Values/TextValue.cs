using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Text pieced together; null where a column in it is missing.</summary>
/// <param name="Parts">Columns and constant texts in order.</param>
public sealed record TextValue(ImmutableArray<SourceValue> Parts) : SourceValue;
