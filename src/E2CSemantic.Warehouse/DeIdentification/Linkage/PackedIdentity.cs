using System.Buffers.Binary;

namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>
/// A normalised identity as bytes: for each field that has a value its role, its length and its bytes, in the order of roles. A birth
/// date is year (two bytes), month and day.
/// </summary>
internal readonly ref struct PackedIdentity(ReadOnlySpan<byte> bytes)
{
    public const int DateLength = 4;
    public const int LongestField = 64;

    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    /// <summary>The field's bytes; empty where there is no value.</summary>
    public ReadOnlySpan<byte> this[IdentityRole role]
    {
        get
        {
            var rest = Bytes;
            while (rest.Length > 0 && rest[0] <= (byte)role)
            {
                var length = rest[1];
                if (rest[0] == (byte)role)
                {
                    return rest.Slice(2, length);
                }

                rest = rest[(2 + length)..];
            }

            return default;
        }
    }

    public bool Has(IdentityRole role) => !this[role].IsEmpty;

    public static int YearOf(ReadOnlySpan<byte> date) => BinaryPrimitives.ReadInt16BigEndian(date);

    /// <summary>The date with day and month exchanged; false where that is no other date.</summary>
    public static bool TrySwap(ReadOnlySpan<byte> date, Span<byte> swapped)
    {
        date.CopyTo(swapped);
        (swapped[2], swapped[3]) = (date[3], date[2]);
        return date[3] <= 12 && date[2] != date[3];
    }
}
