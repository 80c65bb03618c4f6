using System.Collections.Immutable;

namespace E2CSemantic.Model.Reading.Yaml;

/// <summary>The keys that a mapping may have, in the one order in which they are written, and which of them it must have.</summary>
public sealed class KeyList
{
    private readonly ImmutableHashSet<string> _required;

    private KeyList(ImmutableArray<string> names, ImmutableHashSet<string> required)
    {
        Names = names;
        _required = required;
    }

    /// <summary>Every key in its order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>A list of keys; a name that ends in <c>?</c> may be left out.</summary>
    public static KeyList Of(params ReadOnlySpan<string> keys)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var required = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            names.Add(key.TrimEnd('?'));
            if (!key.EndsWith('?'))
            {
                required.Add(key);
            }
        }

        return new(names.ToImmutable(), required.ToImmutable());
    }

    /// <summary>Whether a mapping without <paramref name="name"/> is at fault.</summary>
    public bool Requires(string name) => _required.Contains(name);
}
