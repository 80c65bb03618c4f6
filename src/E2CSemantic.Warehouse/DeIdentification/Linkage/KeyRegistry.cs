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

    // Asking the source once for many costs a tenth of asking it for each.
    private readonly byte[] _random = new byte[512 * sizeof(long)];
    private int _drawn = 512 * sizeof(long);

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
        while (true)
        {
            if (_drawn == _random.Length)
            {
                RandomNumberGenerator.Fill(_random);
                _drawn = 0;
            }

            var key = BinaryPrimitives.ReadInt64LittleEndian(_random.AsSpan(_drawn)) & long.MaxValue;
            _drawn += sizeof(long);
            if (key != 0 && _taken.Add(key))
            {
                return key;
            }
        }
    }
}
