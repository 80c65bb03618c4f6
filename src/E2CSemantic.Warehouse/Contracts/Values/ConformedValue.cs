using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>The conformed code for a source's code; null where the column is missing.</summary>
/// <param name="Column">The column that holds the source's code.</param>
/// <param name="Codes">Each code of the column with its conformed code.</param>
public sealed record ConformedValue(string Column, ImmutableArray<KeyValuePair<object, string>> Codes) : SourceValue;
