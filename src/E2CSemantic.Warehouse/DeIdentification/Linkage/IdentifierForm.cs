namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>The form in which identifiers, towns and codes are compared: letters in upper case and digits, nothing else.</summary>
internal static class IdentifierForm
{
    private const int SsnLength = 9;

    public static int Write(ReadOnlySpan<byte> text, Span<byte> room)
    {
        var length = 0;
        foreach (var character in text)
        {
            if (length == room.Length)
            {
                break;
            }

            // Bytes above ASCII are parts of UTF-8 letters and stand as they are.
            if (char.IsAsciiLetterOrDigit((char)character) || character >= 0x80)
            {
                room[length++] = char.IsAsciiLetterLower((char)character) ? (byte)(character - 32) : character;
            }
        }

        return length;
    }

    /// <summary>Nine digits, leading zeros restored where a spreadsheet took them; 0 for a number that was never given to anybody.</summary>
    public static int WriteSsn(ReadOnlySpan<byte> text, Span<byte> room)
    {
        Span<byte> digits = stackalloc byte[PackedIdentity.LongestField];
        var length = Write(text, digits);
        if (length is < 7 or > SsnLength || digits[..length].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return 0;
        }

        room[..SsnLength].Fill((byte)'0');
        digits[..length].CopyTo(room[(SsnLength - length)..]);

        // 20 CFR 422.103: area 000, 666 and 900 to 999, group 00 and serial 0000 are not assigned.
        var ssn = room[..SsnLength];
        return ssn[..3].SequenceEqual("000"u8) || ssn[..3].SequenceEqual("666"u8) || ssn[0] == '9'
            || ssn.Slice(3, 2).SequenceEqual("00"u8) || ssn[5..].SequenceEqual("0000"u8) ? 0 : SsnLength;
    }
}
