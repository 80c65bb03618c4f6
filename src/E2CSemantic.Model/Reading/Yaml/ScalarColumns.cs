using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace E2CSemantic.Model.Reading.Yaml;

/// <summary>Finds in which column each character of a scalar on one line is written, quotes and escapes counted.</summary>
internal static class ScalarColumns
{
    public static int[] Of(Scalar scalar, string line)
    {
        if (scalar.Start.Line != scalar.End.Line || scalar.Value.Length == 0)
        {
            return [];
        }

        var column = (int)scalar.Start.Column;
        return scalar.Style switch
        {
            ScalarStyle.Plain => [.. Enumerable.Range(column, scalar.Value.Length)],
            ScalarStyle.SingleQuoted => Quoted(scalar.Value, line, column + 1, SingleQuotedWidth),
            ScalarStyle.DoubleQuoted => Quoted(scalar.Value, line, column + 1, DoubleQuotedWidth),
            _ => [],
        };
    }

    private static int[] Quoted(string value, string line, int column, Func<string, int, (int Written, int Read)> widthAt)
    {
        var columns = new int[value.Length];
        for (var i = 0; i < value.Length;)
        {
            var (written, read) = widthAt(line, column - 1);
            for (var unit = 0; unit < read && i < value.Length; unit++)
            {
                columns[i++] = column;
            }

            column += written;
        }

        return columns;
    }

    private static (int Written, int Read) SingleQuotedWidth(string line, int at) =>
        at < line.Length && line[at] == '\'' ? (2, 1) : (1, 1);

    // YAML 1.2.2 section 5.7; an eight-digit escape beyond the first plane is read as two UTF-16 units.
    private static (int Written, int Read) DoubleQuotedWidth(string line, int at) =>
        at + 1 >= line.Length || line[at] != '\\' ? (1, 1) : line[at + 1] switch
        {
            'x' => (4, 1),
            'u' => (6, 1),
            'U' => (10, line.AsSpan(at + 2, Math.Min(4, line.Length - at - 2)) is "0000" ? 1 : 2),
            _ => (2, 1),
        };
}
