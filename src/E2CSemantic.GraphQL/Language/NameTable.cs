using System.Text;

namespace E2CSemantic.GraphQL.Language;

/// <summary>The names of one document, each kept as one string however often it occurs.</summary>
internal sealed class NameTable
{
    // Bounds the load factor at one half, so a probe sequence always ends at an empty slot.
    private const int _initialSlots = 64;
    private string?[] _slots = new string?[_initialSlots];
    private int _count;

    public string GetOrAdd(ReadOnlySpan<byte> name)
    {
        var slot = Find(name);

        if (_slots[slot] is { } known)
        {
            return known;
        }

        var added = Encoding.ASCII.GetString(name);
        _slots[slot] = added;
        _count++;

        if (_count * 2 > _slots.Length)
        {
            Grow();
        }

        return added;
    }

    private int Find(ReadOnlySpan<byte> name)
    {
        var mask = _slots.Length - 1;
        var slot = Hash(name) & mask;

        while (_slots[slot] is { } other && !Ascii.Equals(name, other))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        var names = _slots;
        _slots = new string?[names.Length * 2];
        Span<byte> buffer = stackalloc byte[256];

        foreach (var name in names)
        {
            if (name is not null)
            {
                var bytes = name.Length <= buffer.Length ? buffer[..name.Length] : new byte[name.Length];
                Encoding.ASCII.GetBytes(name, bytes);
                _slots[Find(bytes)] = name;
            }
        }
    }

    // Seeded per process, so that no document can be written to collide.
    private static int Hash(ReadOnlySpan<byte> name)
    {
        var hash = new HashCode();
        hash.AddBytes(name);
        return hash.ToHashCode();
    }
}
