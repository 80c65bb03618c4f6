using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace E2CSemantic.GraphQL.Types;

/// <summary>The members of a type or directive in the order of their definition, found by name. A repeated name keeps the last definition.</summary>
public sealed class MemberCollection<T> : IReadOnlyList<T>
    where T : SchemaMember
{
    private readonly ImmutableArray<T> _members;
    private readonly FrozenDictionary<string, T> _byName;

    internal MemberCollection(IEnumerable<T> members)
    {
        var order = new OrderedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            order[member.Name] = member;
        }

        _members = [.. order.Values];
        _byName = order.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public int Count => _members.Length;

    /// <summary>The member at the place, from 0.</summary>
    public T this[int index] => _members[index];

    /// <summary>The member of the name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public T this[string name] => _byName[name];

    /// <summary>Finds a member by name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out T? member) => _byName.TryGetValue(name, out member);

    /// <summary>Whether there is a member of the name.</summary>
    public bool Contains(string name) => _byName.ContainsKey(name);

    /// <summary>All members, without an enumerator on the heap.</summary>
    public ImmutableArray<T> AsArray() => _members;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_members).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
