using System.Buffers;

namespace E2CSemantic.GraphQL.Language;

/// <summary>The character classes of the lexical grammar (spec 2.1).</summary>
internal static class CharacterClass
{
    public static SearchValues<byte> NameContinue { get; } =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"u8);

    public static SearchValues<byte> LineEnd { get; } = SearchValues.Create("\r\n"u8);

    public static bool IsDigit(int code) => code is >= '0' and <= '9';

    public static bool IsNameStart(int code) => code is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    public static bool IsScalarValue(int code) => code is (>= 0 and <= 0xD7FF) or (>= 0xE000 and <= 0x10FFFF);

    public static bool IsLeadingSurrogate(int code) => code is >= 0xD800 and <= 0xDBFF;

    public static bool IsTrailingSurrogate(int code) => code is >= 0xDC00 and <= 0xDFFF;

    public static int HexDigit(int code) => code switch
    {
        >= '0' and <= '9' => code - '0',
        >= 'A' and <= 'F' => code - 'A' + 10,
        >= 'a' and <= 'f' => code - 'a' + 10,
        _ => -1,
    };
}
