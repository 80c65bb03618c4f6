using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Profiles;

/// <summary>A column that must not be learnt of someone from what is commonly known.</summary>
/// <param name="Path">The column.</param>
/// <param name="Harmless">The values that may be learnt: a class in which all have one of them gives nothing away.</param>
public sealed record SensitiveColumn(ColumnPath Path, ImmutableArray<string> Harmless);
