using System.Collections.Immutable;
using E2CSemantic.Warehouse.Dictionary;

namespace E2CSemantic.Host.Lineage;

/// <summary>A column that a version reads, with what fills it.</summary>
/// <param name="Column">The column.</param>
/// <param name="Origin">What fills it.</param>
/// <param name="Elements">The data elements whose values it has, or that name its rows, of every source that can fill it, by key; none where the warehouse fills it alone.</param>
internal sealed record ReadColumn(DictionaryColumn Column, ColumnOrigin Origin, ImmutableArray<DictionaryElement> Elements);
