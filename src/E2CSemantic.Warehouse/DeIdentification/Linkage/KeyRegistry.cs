using System.Buffers.Binary;
using System.Security.Cryptography;

namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>
/// Every key that was ever given, of all domains together: a new one is positive, of 63 random bits from the operating system's secure
/// source, derived from nothing about anybody (34 CFR 99.31(b)(2)), and nobody else's in any domain.
/// </summary>
internal sealed class KeyRegistry
{
    public const string Stream = "keys";
    public const int EntryLength = 1 + sizeof(long);

    private readonly HashSet<long> _taken = [];

    /// <summary>Takes the keys of a chunk of the log.</summary>
    public void Take(ReadOnlySpan<byte> entries)
    {
        for (; entries.Length >= EntryLength; entries = entries[EntryLength..])
        {
            _taken.Add(BinaryPrimitives.ReadInt64LittleEndian(entries[1..]));
        }
    }

    public bool Take(long key) => _taken.Add(key);

    public long Draw()
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        while (true)
        {
            RandomNumberGenerator.Fill(bytes);
            var key = BinaryPrimitives.ReadInt64LittleEndian(bytes) & long.MaxValue;
            if (key != 0 && _taken.Add(key))
            {
                return key;
            }
        }
    }
}
