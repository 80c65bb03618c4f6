using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>The code maps of a contract: for each, the source's codes with the conformed ones.</summary>
internal sealed class CodeMaps
{
    private const long MostIntegers = 1000;

    private readonly Dictionary<string, ImmutableSortedDictionary<string, string>> _maps = new(StringComparer.Ordinal);
    private readonly FaultList _faults;

    public CodeMaps(MappingReader contract, FaultList faults)
    {
        _faults = faults;
        foreach (var (name, body) in contract.Entries("code_maps"))
        {
            if (body is not YamlMapping map)
            {
                faults.Add(ContractFaults.TypeMismatch(body.Place, $"the code map '{name.Text}'", "a mapping", body.Shape));
                continue;
            }

            _maps[name.Text] = map.Entries
                .Select(entry => (entry.Key.Text, To: Values.Text(entry.Value, $"the code for '{entry.Key.Text}'", faults)))
                .Where(pair => pair.To is not null)
                .ToImmutableSortedDictionary(pair => pair.Text, pair => pair.To!.Value, StringComparer.Ordinal);
        }
    }

    /// <summary>The map as it is written; null, with a fault, where there is none of that name.</summary>
    public ImmutableSortedDictionary<string, string>? Find(Located<string> name)
    {
        if (_maps.TryGetValue(name.Value, out var map))
        {
            return map;
        }

        _faults.Add(ContractFaults.CodeMapUnknown(name.Place, name.Value, _maps.Keys));
        return null;
    }

    /// <summary>
    /// The map's entries for every value that the column may hold; null, with faults, where one is wanting. Where other values have a
    /// code of their own, the entries as they are.
    /// </summary>
    public ImmutableArray<KeyValuePair<object, string>>? For(Located<string> name, RelationColumn column, bool hasOtherwise)
    {
        if (Find(name) is not { } map)
        {
            return null;
        }

        if (hasOtherwise)
        {
            return Entries(name, map, column);
        }

        if (ValuesOf(column.Domain) is not { } values)
        {
            _faults.Add(ContractFaults.NotACodeColumn(name.Place, column.Name));
            return null;
        }

        var before = _faults.Count;
        foreach (var (text, _) in values.Where(value => !map.ContainsKey(value.Text)))
        {
            _faults.Add(ContractFaults.CodeUnmapped(name.Place, name.Value, column.Name, text));
        }

        return _faults.Count > before ? null : [.. values.Select(value => KeyValuePair.Create(value.Value, map[value.Text]))];
    }

    private ImmutableArray<KeyValuePair<object, string>>? Entries(Located<string> name, ImmutableSortedDictionary<string, string> map, RelationColumn column)
    {
        if (column.Type is ColumnType.Text)
        {
            return [.. map.Select(entry => KeyValuePair.Create((object)entry.Key, entry.Value))];
        }

        if (Words.IsWhole(column.Type) && map.Keys.All(key => long.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)))
        {
            return [.. map.Select(entry => KeyValuePair.Create((object)long.Parse(entry.Key, CultureInfo.InvariantCulture), entry.Value))];
        }

        _faults.Add(ContractFaults.NotACodeColumn(name.Place, column.Name));
        return null;
    }

    private static List<(string Text, object Value)>? ValuesOf(SourceType? domain)
    {
        switch (domain)
        {
            case CodeType codes:
                return [.. codes.Codes.Select(code => (code, (object)code))];
            case IntegerType { Least: > -MostIntegers, Most: < MostIntegers } range:
                var values = new List<(string, object)>();
                for (var value = range.Least; value <= range.Most; value++)
                {
                    values.Add((value.ToString(CultureInfo.InvariantCulture), value));
                }

                return values;
            default:
                return null;
        }
    }
}
