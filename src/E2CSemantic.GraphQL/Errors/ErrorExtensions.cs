using System.Collections;
using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Errors;

/// <summary>
/// The extensions of an error: an immutable map that keeps the order in which its keys were first set
/// (spec 7.1.2, "extensions"). Equality is by entries in order.
/// </summary>
public sealed class ErrorExtensions : IEnumerable<KeyValuePair<string, object?>>, IEquatable<ErrorExtensions>
{
    private readonly ImmutableArray<KeyValuePair<string, object?>> _entries;

    private ErrorExtensions(ImmutableArray<KeyValuePair<string, object?>> entries)
    {
        _entries = entries;
    }

    public static ErrorExtensions Empty { get; } = new([]);

    public int Count => _entries.Length;

    /// <summary>The value of the key, or null if the key is absent.</summary>
    public object? this[string key]
    {
        get
        {
            var index = IndexOf(key);
            return index < 0 ? null : _entries[index].Value;
        }
    }

    /// <summary>A copy in which the key has the value; an existing key keeps its place.</summary>
    public ErrorExtensions Set(string key, object? value)
    {
        var entry = KeyValuePair.Create(key, value);
        var index = IndexOf(key);
        return new(index < 0 ? _entries.Add(entry) : _entries.SetItem(index, entry));
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, object?>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(ErrorExtensions? other) => other is not null && _entries.SequenceEqual(other._entries);

    public override bool Equals(object? obj) => Equals(obj as ErrorExtensions);

    public override int GetHashCode()
    {
        var hash = new HashCode();

        foreach (var entry in _entries)
        {
            hash.Add(entry.Key, StringComparer.Ordinal);
            hash.Add(entry.Value);
        }

        return hash.ToHashCode();
    }

    private int IndexOf(string key)
    {
        for (var index = 0; index < _entries.Length; index++)
        {
            if (_entries[index].Key == key)
            {
                return index;
            }
        }

        return -1;
    }
}
