using E2CSemantic.Host.Interop;
using E2CSemantic.Model;
using E2CSemantic.Model.Reading;
using E2CSemantic.Model.Star;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Interop;

/// <summary>The tables that the shipped definitions publish, on no particular day, so that no approval lapses under the tests.</summary>
internal static class ShippedTables
{
    public static SemanticCatalog Catalog { get; } = CatalogReader.Read(Repository.PathTo("metrics"), Repository.PathTo("warehouse"), "ma").Value!;

    public static ReleasedTables Released { get; } = Of(Catalog);

    public static ReleasedTables Of(SemanticCatalog catalog) => ReleasedTables.Of(catalog, "published").Value!;

    /// <summary>The names of the fact tables that a text names.</summary>
    public static IEnumerable<string> FactsIn(string text) => Catalog.Star.Tables.Values
        .Where(table => table.Kind is TableKind.Fact && text.Contains(table.Name, StringComparison.OrdinalIgnoreCase)).Select(table => table.Name);
}
