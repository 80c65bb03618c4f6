using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>The first of several columns that is not missing.</summary>
/// <param name="Columns">The columns in order of preference.</param>
/// <param name="Otherwise">The value where all are missing; null for none.</param>
public sealed record FirstKnownValue(ImmutableArray<string> Columns, object? Otherwise) : SourceValue;
