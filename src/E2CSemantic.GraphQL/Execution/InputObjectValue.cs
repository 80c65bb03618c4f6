using System.Collections;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>
/// A coerced input object: the fields that were given or have a default, in the order of their definition.
/// A field that is absent was not given; one that is null was given as null.
/// </summary>
public sealed class InputObjectValue : IEnumerable<KeyValuePair<string, object?>>
{
    private readonly OrderedDictionary<string, object?> _fields = new(StringComparer.Ordinal);

    /// <summary>An input object of the fields; a repeated name keeps its last value.</summary>
    public InputObjectValue(IEnumerable<KeyValuePair<string, object?>> fields)
    {
        foreach (var (name, value) in fields)
        {
            _fields[name] = value;
        }
    }

    /// <summary>How many fields there are.</summary>
    public int Count => _fields.Count;

    /// <summary>The field's value as the type; the default of the type if the field is absent or null.</summary>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public T? Value<T>(string name) => InputValues.As<T>(_fields.GetValueOrDefault(name), name);

    /// <summary>The items of a list field; empty if the field is absent or null.</summary>
    /// <exception cref="InvalidCastException">An item is of another type.</exception>
    public IEnumerable<T> Items<T>(string name) => InputValues.Items<T>(_fields.GetValueOrDefault(name), name);

    /// <summary>Whether the field was given or has a default.</summary>
    public bool Contains(string name) => _fields.ContainsKey(name);

    /// <summary>Finds a field's value, which may be null.</summary>
    public bool TryGetValue(string name, out object? value) => _fields.TryGetValue(name, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
