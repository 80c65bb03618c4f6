using System.Collections.Immutable;
using E2CSemantic.Warehouse.Dictionary;

namespace E2CSemantic.Host.Lineage;

/// <summary>From where the value of a version comes: columns, their data elements, the agencies that send these.</summary>
/// <param name="Columns">The columns that it reads, each once, by table and name.</param>
/// <param name="Providers">The agencies behind them, and those whom they have the data from, by id: also those that send the same instead of one that the version needs.</param>
internal sealed record VersionLineage(ImmutableArray<ReadColumn> Columns, ImmutableArray<string> Providers)
{
    /// <summary>Why no element is told; null where one is.</summary>
    public string? Absent => Columns.Any(column => !column.Elements.IsEmpty) ? null : "No source contract fills a column that this version reads.";

    /// <summary>The elements behind any of the columns that an agency sends, each once, by key.</summary>
    public IEnumerable<DictionaryElement> ElementsOf(string provider) => Columns.SelectMany(column => column.Elements)
        .Where(element => element.Provider == provider).DistinctBy(element => element.Key).OrderBy(element => element.Key, StringComparer.Ordinal);
}
