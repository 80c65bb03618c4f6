using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Reading.Yaml;

/// <summary>
/// Reads the values of one mapping whose keys are declared. Opening it tells unknown, missing and misplaced keys;
/// each method then gives null for a key that is absent or whose value is at fault, the fault being added once.
/// </summary>
public sealed class MappingReader
{
    private readonly FaultList _faults;
    private readonly Dictionary<string, YamlEntry> _entries;

    private MappingReader(YamlMapping mapping, FaultList faults)
    {
        _faults = faults;
        _entries = mapping.Entries.ToDictionary(entry => entry.Key.Text, StringComparer.Ordinal);
        Place = mapping.Place;
    }

    /// <summary>Where the mapping begins.</summary>
    public SourcePlace Place { get; }

    /// <summary>Opens <paramref name="node"/>, called <paramref name="what"/> in messages; null if it is not a mapping.</summary>
    public static MappingReader? Open(YamlNode node, string what, KeyList keys, FaultList faults)
    {
        if (node is not YamlMapping mapping)
        {
            faults.Add(ModelFaults.ValueType(node.Place, what, "a mapping", node.Shape));
            return null;
        }

        var last = -1;
        var inOrder = true;
        foreach (var (key, _) in mapping.Entries)
        {
            var at = keys.Names.IndexOf(key.Text);
            if (at < 0)
            {
                faults.Add(ModelFaults.KeyUnknown(key.Place, what, key.Text, keys.Names));
            }
            else if (inOrder && at < last)
            {
                faults.Add(ModelFaults.KeyOrder(key.Place, key.Text, keys.Names[last], keys.Names));
                inOrder = false;
            }

            last = Math.Max(at, last);
        }

        var reader = new MappingReader(mapping, faults);
        foreach (var name in keys.Names.Where(name => keys.Requires(name) && !reader.Has(name)))
        {
            faults.Add(ModelFaults.KeyMissing(mapping.Place, what, name));
        }

        return reader;
    }

    /// <summary>Whether the key is written.</summary>
    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>Where the key is written; where the mapping begins if it is not.</summary>
    public SourcePlace PlaceOf(string key) => _entries.TryGetValue(key, out var entry) ? entry.Key.Place : Place;

    /// <summary>The value as it stands; null if the key is absent.</summary>
    public YamlNode? Node(string key) => _entries.GetValueOrDefault(key)?.Value;

    /// <summary>Text that is not blank.</summary>
    public Located<string>? Text(string key) => Node(key) is { } node ? Values.Text(node, Quote(key), _faults) : null;

    /// <summary>Lower snake case.</summary>
    public Located<string>? Name(string key) => Node(key) is { } node ? Values.Name(node, Quote(key), _faults) : null;

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int? Integer(string key, int least, int most) =>
        Node(key) is { } node ? Values.Integer(node, Quote(key), least, most, _faults) : null;

    /// <summary>True or false.</summary>
    public bool? Boolean(string key) => Node(key) is { } node ? Values.Boolean(node, Quote(key), _faults) : null;

    /// <summary>A word of <paramref name="words"/>.</summary>
    public T? Word<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct =>
        Node(key) is { } node ? Values.Word(node, Quote(key), words, _faults) : null;

    /// <summary>Text in a form that <paramref name="read"/> understands; <paramref name="form"/> says which, with an example.</summary>
    public Located<T>? Form<T>(string key, string form, Func<string, T?> read)
        where T : class =>
        Node(key) is { } node ? Values.Form(node, Quote(key), form, read, _faults) : null;

    /// <summary>A mapping with declared keys.</summary>
    public MappingReader? Mapping(string key, KeyList keys) => Node(key) is { } node ? Open(node, Quote(key), keys, _faults) : null;

    /// <summary>A mapping with keys of the author's choice.</summary>
    public ImmutableArray<YamlEntry> Entries(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlMapping mapping:
                return mapping.Entries;
            case var other:
                _faults.Add(ModelFaults.ValueType(other.Place, Quote(key), "a mapping", other.Shape));
                return [];
        }
    }

    /// <summary>The items of a list; empty if the key is absent.</summary>
    public ImmutableArray<YamlNode> Items(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlSequence list:
                return list.Items;
            case var other:
                _faults.Add(ModelFaults.ValueType(other.Place, Quote(key), "a list", other.Shape));
                return [];
        }
    }

    /// <summary>A list of names in lower snake case, none twice.</summary>
    public ImmutableArray<Located<string>> Names(string key) => Values.Distinct(
        [.. Items(key).Select(item => Values.Name(item, $"an item of {Quote(key)}", _faults)).OfType<Located<string>>()], Quote(key), _faults);

    /// <summary>A list of texts, none twice.</summary>
    public ImmutableArray<Located<string>> Texts(string key) => Values.Distinct(
        [.. Items(key).Select(item => Values.Text(item, $"an item of {Quote(key)}", _faults)).OfType<Located<string>>()], Quote(key), _faults);

    private static string Quote(string key) => $"'{key}'";
}
