using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Dictionary;

/// <summary>Gathers the dictionary: elements from the contracts' files, links from their targets by way of their rules.</summary>
internal sealed class DictionaryBuild
{
    private readonly StarSchema _star;
    private readonly ImmutableArray<SourceContract> _contracts;
    private readonly ImmutableArray<DerivedContract> _derived;
    private readonly ImmutableSortedDictionary<string, ProviderDescription> _described;
    private readonly Dictionary<string, ImmutableSortedSet<string>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableSortedSet<string>> _rows = new(StringComparer.Ordinal);

    public DictionaryBuild(StarSchema star, IEnumerable<SourceContract> contracts, DerivedContracts derived)
    {
        (_star, _derived) = (star, derived.InOrder);
        _contracts = [.. contracts.OrderBy(contract => contract.Source, StringComparer.Ordinal)];
        _described = _contracts.Select(contract => contract.ProviderDescription).OfType<ProviderDescription>()
            .DistinctBy(provider => provider.Id).ToImmutableSortedDictionary(provider => provider.Id, provider => provider, StringComparer.Ordinal);
    }

    public ElementCatalog Run()
    {
        foreach (var contract in _contracts)
        {
            Link(ColumnLineage.Of(contract), contract.Targets);
        }

        foreach (var contract in _derived)
        {
            Link(ColumnLineage.Of(contract, ElementsOf), contract.Targets);
        }

        var agency = _contracts.ToDictionary(contract => contract.Source, contract => contract.Provider, StringComparer.Ordinal);
        return new(
            _star.Version,
            [.. _contracts.GroupBy(contract => contract.Provider, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(Provider)],
            [.. _contracts.SelectMany(Elements).OrderBy(element => element.Key, StringComparer.Ordinal)],
            [.. from table in _star.Tables.Values from column in table.Columns select Column(table, column, agency)]);
    }

    // A column that a source fills with one value for all, and a key of the warehouse's own, come from what names the row.
    private void Link(ColumnLineage lineage, ImmutableArray<StarTarget> targets)
    {
        foreach (var target in targets)
        {
            var table = _star.Tables[target.Table];
            var naming = Naming(target, table).Aggregate(ImmutableHashSet<string>.Empty, (all, value) => all.Union(lineage.Of(target.From, value)));
            naming = naming.IsEmpty ? lineage.Rows(target.From) : naming;
            foreach (var column in table.Columns)
            {
                var told = target.Columns.FirstOrDefault(filled => filled.Column == column.Name)?.Value;
                var elements = told is null ? [] : lineage.Of(target.From, told);
                Add(elements.IsEmpty ? _rows : _values, $"{table.Name}.{column.Name}", elements.IsEmpty ? naming : elements);
            }
        }
    }

    private Dictionary<string, ImmutableHashSet<string>> ElementsOf(string table) => _star.Tables[table].Columns.ToDictionary(
        column => column.Name,
        column => (_values.GetValueOrDefault($"{table}.{column.Name}") ?? _rows.GetValueOrDefault($"{table}.{column.Name}") ?? []).ToImmutableHashSet(StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static IEnumerable<SourceValue> Naming(StarTarget target, StarTable table)
    {
        var names = target.Key.IsEmpty ? table.Grain : target.Key;
        return target.Columns.Where(filled => names.Contains(filled.Column)).Select(filled => filled.Value);
    }

    private static void Add(Dictionary<string, ImmutableSortedSet<string>> to, string column, IEnumerable<string> elements) =>
        to[column] = (to.GetValueOrDefault(column) ?? ImmutableSortedSet<string>.Empty.WithComparer(StringComparer.Ordinal)).Union(elements);

    private DictionaryProvider Provider(IGrouping<string, SourceContract> group)
    {
        var described = _described.GetValueOrDefault(group.Key);
        return new(group.Key, described?.Name ?? group.Key, described?.Law ?? [], described?.Upstream, [.. group.Select(contract => contract.Source)]);
    }

    private IEnumerable<DictionaryElement> Elements(SourceContract contract)
    {
        var reached = _values.SelectMany(pair => pair.Value.Select(element => (Element: element, Column: pair.Key)))
            .ToLookup(pair => pair.Element, pair => pair.Column, StringComparer.Ordinal);
        var provider = _described.GetValueOrDefault(contract.Provider);
        var further = contract.FurtherElements.Select(element => new DictionaryElement(
            $"{contract.Source}.elements.{element.Id}",
            element.Id,
            contract.Source,
            "",
            "",
            contract.Provider,
            provider?.Upstream,
            Word(element.Class.ToString()),
            element.Law.IsEmpty ? provider?.Law ?? [] : element.Law,
            element.Standard,
            element.Description ?? element.Id,
            "not sent",
            "not sent",
            null,
            []));
        var sent =
            from file in contract.Files
            from column in file.Columns.Concat(file.SubmissionColumns)
            let key = $"{contract.Source}.{file.Name}.{column.Name}"
            select new DictionaryElement(
                key,
                column.Element.Id,
                contract.Source,
                file.Name,
                column.Header,
                contract.Provider,
                provider?.Upstream,
                Word(column.Element.Class.ToString()),
                column.Element.Law.IsEmpty ? provider?.Law ?? [] : column.Element.Law,
                column.Element.Standard,
                column.Element.Description ?? $"{column.Header} of: {file.Description}",
                ElementOptions.Of(column.Type),
                Treatment(column),
                contract.LagOf(file),
                [.. reached[key].Order(StringComparer.Ordinal)]);
        return sent.Concat(further);
    }

    private DictionaryColumn Column(StarTable table, StarColumn column, Dictionary<string, string> agency)
    {
        var name = $"{table.Name}.{column.Name}";
        var values = _values.GetValueOrDefault(name) ?? [];
        var rows = _rows.GetValueOrDefault(name) ?? [];
        return new(
            table.Name,
            column.Name,
            Word(column.Type.ToString()),
            column.Description,
            column.References,
            table.Grain.Contains(column.Name),
            column.Measure is { } measure ? Word(measure.Additivity.ToString()) + (measure.NotOver.IsEmpty ? "" : $" (not over {string.Join(", ", measure.NotOver)})") : null,
            [.. values],
            [.. rows],
            [.. values.Union(rows).Select(element => agency[element.Split('.')[0]]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static string Treatment(SourceColumn column) =>
        column.IsVisible ? "kept" : !column.Reduce.IsEmpty ? "reduced" : column.Drop ? "dropped" : "vault";

    // QuasiIdentifier is written quasi_identifier, as contracts write it.
    private static string Word(string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) ? (at > 0 ? "_" : "") + char.ToLower(letter, CultureInfo.InvariantCulture) : letter.ToString()));
}
