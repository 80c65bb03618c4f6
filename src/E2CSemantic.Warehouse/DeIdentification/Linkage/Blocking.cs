using System.Buffers.Binary;

namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>
/// The blocks of an identity: only people who share one are compared. Each holds together what one error leaves: the birth date with
/// one of the names as it sounds, or both names as they sound with the birth year or the birthday.
/// </summary>
internal static class Blocking
{
    public const int Most = 6;

    public static int Of(PackedIdentity identity, LinkageRules rules, Span<uint> blocks) => Write(identity, rules, blocks, sought: false);

    /// <summary>The blocks in which to look: those it lies in, and those of its birth date with day and month exchanged.</summary>
    public static int Sought(PackedIdentity identity, LinkageRules rules, Span<uint> blocks) => Write(identity, rules, blocks, sought: true);

    private static int Write(PackedIdentity identity, LinkageRules rules, Span<uint> blocks, bool sought)
    {
        var date = identity[IdentityRole.BirthDate];
        var first = identity[IdentityRole.FirstName];
        var last = identity[IdentityRole.LastName];
        if (date.IsEmpty || (first.IsEmpty && last.IsEmpty))
        {
            return 0;
        }

        var (firstCode, lastCode) = (Phonetic.Code(rules.RootOf(first)), Phonetic.Code(last));
        var day = BinaryPrimitives.ReadUInt32BigEndian(date);
        var count = 0;
        if (lastCode > 0)
        {
            blocks[count++] = Mix(1, day, lastCode);
        }

        if (firstCode > 0)
        {
            blocks[count++] = Mix(2, day, firstCode);
        }

        if (firstCode > 0 && lastCode > 0)
        {
            blocks[count++] = Mix(3, (day >> 16) | (lastCode << 16), firstCode);
            blocks[count++] = Mix(4, (day & 0xFFFF) | (lastCode << 16), firstCode);
        }

        Span<byte> swapped = stackalloc byte[PackedIdentity.DateLength];
        if (sought && lastCode > 0 && PackedIdentity.TrySwap(date, swapped))
        {
            blocks[count++] = Mix(1, BinaryPrimitives.ReadUInt32BigEndian(swapped), lastCode);
        }

        return count;
    }

    private static uint Mix(uint kind, uint first, uint second)
    {
        unchecked
        {
            var high = Math.BigMul((((ulong)first << 32) | second) ^ 0x9E37_79B9_7F4A_7C15, 0xD6E8_FEB8_6659_FD93 + (2 * kind), out var low);
            return (uint)((high ^ low) >> 16);
        }
    }
}
