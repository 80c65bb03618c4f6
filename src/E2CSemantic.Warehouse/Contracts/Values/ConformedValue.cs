using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>The conformed code for a source's code; missing where the source's is.</summary>
/// <param name="Column">The column that holds the source's code.</param>
/// <param name="Codes">Codes of the column, each with its conformed code.</param>
/// <param name="Otherwise">The conformed code of every other value; null where the codes are all that the column may hold.</param>
public sealed record ConformedValue(string Column, ImmutableArray<KeyValuePair<object, string>> Codes, string? Otherwise) : SourceValue;
