using System.Collections.Immutable;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Warehouse.Dictionary;

namespace E2CSemantic.Host.Lineage;

/// <summary>From where the values of the versions of a catalogue come. The dictionary is of the catalogue's own star.</summary>
internal sealed class CatalogLineage(SemanticCatalog catalog, ElementCatalog dictionary)
{
    private readonly Dictionary<(string, string), DictionaryColumn> _columns = dictionary.Columns.ToDictionary(column => (column.Table, column.Column));
    private readonly Dictionary<string, DictionaryElement> _elements = dictionary.Elements.ToDictionary(element => element.Key, StringComparer.Ordinal);

    /// <summary>The lineage of a version; of a comparison, that of both metrics that it compares.</summary>
    public VersionLineage Of(MetricDefinition metric)
    {
        var read = MetricLineage.Of(catalog, metric);
        return new([.. read.Select(column => Read(_columns[column]))], dictionary.ProvidersOf(read));
    }

    private ReadColumn Read(DictionaryColumn column) =>
        !column.Elements.IsEmpty ? new(column, ColumnOrigin.Elements, Known(column.Elements))
        : !column.Rows.IsEmpty ? new(column, ColumnOrigin.Row, Known(column.Rows))
        : new(column, ColumnOrigin.Warehouse, []);

    private ImmutableArray<DictionaryElement> Known(ImmutableArray<string> keys) => [.. keys.Select(key => _elements[key])];
}
