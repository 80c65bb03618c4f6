namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>A name's Soundex code (the first letter and three classes of consonants) as a number: names that sound alike share it.</summary>
internal static class Phonetic
{
    // Classes of A to Z; 7 for H and W, which do not part two letters of a class.
    private const string Classes = "01230127022455012623017202";

    public static uint Code(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            return 0;
        }

        var code = (uint)name[0];
        var last = ClassOf(name[0]);
        var digits = 0;
        for (var i = 1; i < name.Length && digits < 3; i++)
        {
            var letter = ClassOf(name[i]);
            if (letter is > 0 and < 7 && letter != last)
            {
                code = (code << 3) | letter;
                digits++;
            }

            last = letter == 7 ? last : letter;
        }

        return code << (3 * (3 - digits));
    }

    private static uint ClassOf(byte letter) => letter is >= (byte)'A' and <= (byte)'Z' ? (uint)(Classes[letter - 'A'] - '0') : 0;
}
