using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>
/// The form in which names are compared: letters in upper case without diacritics, apostrophes and generational suffixes, the parts of a
/// double name set apart by a blank. <c>O'Brien-Núñez, Jr.</c> is <c>OBRIEN NUNEZ</c>.
/// </summary>
internal static class NameForm
{
    // U+00C0 to U+017F, one letter each; the globalization-invariant runtime decomposes nothing by itself.
    private const string Folded =
        "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTSAAAAAAACEEEEIIIIDNOOOOO OUUUUYTY"
        + "AAAAAACCCCCCCCDDDDEEEEEEEEEEGGGGGGGGHHHHIIIIIIIIIIIIJJKKKLLLLLLLLLLNNNNNNNNNOOOOOOOORRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS";

    /// <summary>Writes the form of a name.</summary>
    /// <returns>How many bytes it has; at most the room.</returns>
    public static int Write(ReadOnlySpan<byte> name, Span<byte> room, FrozenSet<string> suffixes)
    {
        var length = 0;
        while (name.Length > 0)
        {
            Rune letter;
            if (name[0] < 0x80)
            {
                letter = new(name[0]);
                name = name[1..];
            }
            else
            {
                var status = Rune.DecodeFromUtf8(name, out letter, out var consumed);
                name = name[consumed..];
                if (status is not OperationStatus.Done)
                {
                    continue;
                }
            }

            if (letter.Value is ' ' or '-' or ',' or '.' or 0xA0 or 0x2010 or 0x2011 or 0x2013)
            {
                if (length > 0 && room[length - 1] != ' ' && length < room.Length)
                {
                    room[length++] = (byte)' ';
                }

                continue;
            }

            var upper = Fold(letter);
            if (!Rune.IsLetter(upper) || length + upper.Utf8SequenceLength > room.Length)
            {
                continue;
            }

            length += upper.EncodeToUtf8(room[length..]);
        }

        length -= length > 0 && room[length - 1] == ' ' ? 1 : 0;
        var word = room[..length].LastIndexOf((byte)' ') + 1;
        return word > 0 && suffixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Word(room[word..length], stackalloc char[length - word])) ? word - 1 : length;
    }

    private static Rune Fold(Rune letter) => letter.Value switch
    {
        < 0x80 => letter.Value is >= 'a' and <= 'z' ? new(letter.Value - 32) : letter,
        >= 0xC0 and < 0x180 => new(Folded[letter.Value - 0xC0]),
        _ => Rune.ToUpperInvariant(letter),
    };

    private static ReadOnlySpan<char> Word(ReadOnlySpan<byte> bytes, Span<char> room) =>
        room[..Encoding.UTF8.GetChars(bytes, room)];
}
