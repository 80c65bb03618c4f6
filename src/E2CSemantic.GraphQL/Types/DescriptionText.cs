using System.Buffers;

namespace E2CSemantic.GraphQL.Types;

/// <summary>Tells whether a description survives being written as a block string (spec 2.9.4 takes away common indentation and blank edges).</summary>
internal static class DescriptionText
{
    private static readonly SearchValues<char> _unprintable =
        SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000b\f\r\u000e\u000f");

    public static bool FitsBlock(string text)
    {
        if (text.Length == 0)
        {
            return true;
        }

        var lines = text.Split('\n');
        if (text.AsSpan().ContainsAny(_unprintable) || IsBlank(lines[^1]))
        {
            return false;
        }

        return lines.Length == 1 || (!IsBlank(lines[0]) && lines.Any(line => !IsBlank(line) && line[0] is not (' ' or '\t')));
    }

    private static bool IsBlank(string line) => !line.AsSpan().ContainsAnyExcept(' ', '\t');
}
