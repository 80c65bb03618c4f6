using System.Diagnostics.CodeAnalysis;

namespace E2CSemantic.GraphQL.Execution.Preparation;

/// <summary>Keeps what was used last, within a number of entries and a sum of weights. For use from several threads.</summary>
internal sealed class BoundedCache<TKey, TValue>(int maxCount, long maxWeight, Func<TKey, long> weigh, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _entries = new(comparer);
    private readonly LinkedList<(TKey Key, TValue Value)> _byUse = [];
    private long _weight;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }

            if (node != _byUse.First)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }

            value = node.Value.Value;
            return true;
        }
    }

    /// <summary>Adds the value, or gives the one that another thread added first. A key heavier than the cache is not kept.</summary>
    public TValue GetOrAdd(TKey key, TValue value)
    {
        var weight = weigh(key);
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var known))
            {
                return known.Value.Value;
            }

            if (weight > maxWeight || maxCount == 0)
            {
                return value;
            }

            _entries[key] = _byUse.AddFirst((key, value));
            _weight += weight;
            while (_entries.Count > maxCount || _weight > maxWeight)
            {
                var last = _byUse.Last!.Value.Key;
                _byUse.RemoveLast();
                _entries.Remove(last);
                _weight -= weigh(last);
            }

            return value;
        }
    }
}
