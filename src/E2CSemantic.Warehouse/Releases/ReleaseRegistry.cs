using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Dictionary;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>
/// Writes into a release whose the data in it are: the agencies of its sources, their elements, and the columns of the star that come from
/// each, as the data dictionary tells them of the contracts in force at the cut. Keys count from 1 in the order of the codes.
/// </summary>
internal sealed class ReleaseRegistry(WorkingStore store, StarSchema star, WarehouseState loaded)
{
    private const string Providers = "dim_provider";
    private const string Elements = "dim_element";
    private const string Columns = "bridge_element_column";
    private const string None = "none";
    private const string NotSent = "not sent";

    private readonly ImmutableDictionary<string, StarPart> _sources =
        loaded.Parts.Where(part => part.Source != ReferenceMembers.Schema).ToImmutableDictionary(part => part.Source, StringComparer.Ordinal);

    /// <summary>Fills the registry's tables, where the star has them; the faults of contracts that cannot be read.</summary>
    public ImmutableArray<Diagnostic> Fill(DerivedContracts derived)
    {
        if (!star.Tables.ContainsKey(Providers) || star.Beside("sources") is not { } folder || !Directory.Exists(folder))
        {
            return [];
        }

        var contracts = ContractFolder.Read(folder, star);
        if (!contracts.Succeeded)
        {
            return contracts.Diagnostics;
        }

        var catalog = ElementCatalog.Of(star, contracts.Value.All, derived);
        var elements = catalog.Elements.Where(element => _sources.ContainsKey(element.Source)).ToImmutableArray();
        var providers = Keys(elements.Select(element => element.Provider).Concat(_sources.Values.Select(part => part.Report?.Provider).OfType<string>()));
        var keys = Keys(elements.Select(element => element.Key));
        Append(Providers, providers.Select(provider => Row(provider.Value, provider.Key, catalog.Providers.FirstOrDefault(known => known.Id == provider.Key))));
        Append(Elements, elements.Select(element => Row(keys[element.Key], providers[element.Provider], element)));
        Append(Columns, catalog.Columns.SelectMany(column => Links(column, keys)));
        return [];
    }

    private static ImmutableSortedDictionary<string, long> Keys(IEnumerable<string> codes) => codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .Select((code, place) => KeyValuePair.Create(code, place + 1L)).ToImmutableSortedDictionary(StringComparer.Ordinal);

    // A source whose contract is no longer there is told with its agency's id alone.
    private static ImmutableDictionary<string, object?> Row(long key, string code, DictionaryProvider? provider) => Values(
        ("provider_key", key),
        ("provider_code", code),
        ("label", provider?.Name ?? code),
        ("law", Laws(provider?.Law ?? [])),
        ("upstream", provider?.Upstream ?? None));

    private static ImmutableDictionary<string, object?> Row(long key, long provider, DictionaryElement element) => Values(
        ("element_key", key),
        ("element_code", element.Key),
        ("element_id", element.Id),
        ("provider_key", provider),
        ("source", element.Source),
        ("dataset", element.Treatment == NotSent ? None : element.File),
        ("header", element.Treatment == NotSent ? None : element.Header),
        ("class_code", element.Class),
        ("law", Laws(element.Law)),
        ("standard_code", element.Standard),
        ("description", element.Definition),
        ("options", element.Options),
        ("treatment", element.Treatment),
        ("lag_days", (long?)element.Lag));

    private static IEnumerable<ImmutableDictionary<string, object?>> Links(DictionaryColumn column, ImmutableSortedDictionary<string, long> keys) =>
        column.Elements.Select(element => (Element: element, Role: "value")).Concat(column.Rows.Except(column.Elements).Select(element => (Element: element, Role: "row")))
            .Where(link => keys.ContainsKey(link.Element))
            .Select(link => Values(("element_key", keys[link.Element]), ("table_name", column.Table), ("column_name", column.Column), ("role_code", link.Role)));

    private static string Laws(ImmutableArray<string> laws) => laws.IsEmpty ? None : string.Join("; ", laws);

    private static ImmutableDictionary<string, object?> Values(params ReadOnlySpan<(string Column, object? Value)> values)
    {
        var row = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        return row.ToImmutable();
    }

    private void Append(string table, IEnumerable<ImmutableDictionary<string, object?>> rows)
    {
        using var appender = store.Connection.CreateAppender(table);
        foreach (var row in rows)
        {
            StarTables.Append(appender, star.Tables[table], column => row[column.Name]);
        }
    }
}
