using System.Collections;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>
/// The coerced arguments of a selection or directive: those that were given or have a default, in the order of their definition.
/// An argument that is absent was not given; one that is null was given as null.
/// </summary>
public sealed class ArgumentValues : IEnumerable<KeyValuePair<string, object?>>
{
    private readonly KeyValuePair<string, object?>[] _values;

    internal ArgumentValues(KeyValuePair<string, object?>[] values)
    {
        _values = values;
    }

    /// <summary>No arguments.</summary>
    public static ArgumentValues Empty { get; } = new([]);

    /// <summary>How many there are.</summary>
    public int Count => _values.Length;

    /// <summary>Finds an argument's value, which may be null.</summary>
    public bool TryGetValue(string name, out object? value)
    {
        foreach (var entry in _values)
        {
            if (entry.Key == name)
            {
                value = entry.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>Whether the argument was given or has a default.</summary>
    public bool Contains(string name) => TryGetValue(name, out _);

    /// <summary>The argument's value as the type; the default of the type if the argument is absent or null.</summary>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public T? Value<T>(string name) => TryGetValue(name, out var value) ? InputValues.As<T>(value, name) : default;

    /// <summary>The items of a list argument; empty if the argument is absent or null.</summary>
    /// <exception cref="InvalidCastException">An item is of another type.</exception>
    public IEnumerable<T> Items<T>(string name) => TryGetValue(name, out var value) ? InputValues.Items<T>(value, name) : [];

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, object?>>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
