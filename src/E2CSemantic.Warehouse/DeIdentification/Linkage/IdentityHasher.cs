using System.Buffers.Binary;

namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>
/// Hashes whole identities to recognise repeats at the cost of a look-up: two lanes of multiply-and-fold over eight bytes a step, with
/// secret seeds. It never leaves memory and the sealed logs; tokens by which people are matched are HMACs.
/// </summary>
internal sealed class IdentityHasher
{
    private const ulong First = 0x9E37_79B9_7F4A_7C15;
    private const ulong Second = 0xD6E8_FEB8_6659_FD93;

    private readonly ulong _highSeed;
    private readonly ulong _lowSeed;
    private readonly ulong _highFactor;
    private readonly ulong _lowFactor;
    private ulong _high;
    private ulong _low;

    public IdentityHasher(ReadOnlySpan<byte> secret)
    {
        _highSeed = BinaryPrimitives.ReadUInt64LittleEndian(secret);
        _lowSeed = BinaryPrimitives.ReadUInt64LittleEndian(secret[8..]);
        _highFactor = BinaryPrimitives.ReadUInt64LittleEndian(secret[16..]) | 1;
        _lowFactor = BinaryPrimitives.ReadUInt64LittleEndian(secret[24..]) | 1;
        Begin();
    }

    public void Begin() => (_high, _low) = (_highSeed, _lowSeed);

    /// <summary>Adds a field; neither fields side by side nor a field that is missing can be taken for another.</summary>
    public void Add(int field, ReadOnlySpan<byte> bytes)
    {
        Mix(((ulong)(uint)field << 32) | (uint)bytes.Length);
        while (bytes.Length >= sizeof(ulong))
        {
            Mix(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        var rest = 0UL;
        for (var i = 0; i < bytes.Length; i++)
        {
            rest |= (ulong)bytes[i] << (8 * i);
        }

        if (bytes.Length > 0)
        {
            Mix(rest);
        }
    }

    public IdentityHash End() => new(Fold(_high ^ First, _highFactor), Fold(_low ^ Second, _lowFactor));

    private void Mix(ulong word)
    {
        unchecked
        {
            _high = Fold(_high ^ word, _highFactor) + First;
            _low = Fold(_low ^ ulong.RotateLeft(word, 31), _lowFactor) + Second;
        }
    }

    private static ulong Fold(ulong value, ulong factor)
    {
        var high = Math.BigMul(value, factor, out var low);
        return high ^ low;
    }
}
