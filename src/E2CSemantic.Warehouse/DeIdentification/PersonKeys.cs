using System.Buffers.Binary;
using System.Security.Cryptography;

namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>
/// The person keys of one source's identifiers: known ones as the vault holds them, new ones drawn at first sight from the operating
/// system's secure source. A key is positive, of 63 bits, unique, and derived from nothing about the person (34 CFR 99.31(b)(2)).
/// </summary>
internal sealed class PersonKeys
{
    private readonly Dictionary<string, long> _keys;
    private readonly HashSet<long> _taken;
    private readonly List<KeyValuePair<string, long>> _drawn = [];

    /// <param name="known">The source's identifiers with their keys.</param>
    /// <param name="taken">Every key that any source's person has.</param>
    public PersonKeys(IEnumerable<KeyValuePair<string, long>> known, IEnumerable<long> taken)
    {
        _keys = new(known, StringComparer.Ordinal);
        _taken = [.. taken];
    }

    /// <summary>The identifiers first seen, with the keys drawn for them.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Drawn => _drawn;

    public long KeyOf(ReadOnlySpan<char> identifier)
    {
        var lookup = _keys.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(identifier, out var key))
        {
            return key;
        }

        Span<byte> bytes = stackalloc byte[sizeof(long)];
        do
        {
            RandomNumberGenerator.Fill(bytes);
            key = BinaryPrimitives.ReadInt64LittleEndian(bytes) & long.MaxValue;
        }
        while (key == 0 || !_taken.Add(key));

        var text = identifier.ToString();
        _keys.Add(text, key);
        _drawn.Add(KeyValuePair.Create(text, key));
        return key;
    }
}
