using System.Collections.Immutable;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Shapes;

/// <summary>
/// Puts the keys of a definition file in their order by moving text: whole lines in block style, parts of a line in braces. What a value says is not written anew, so
/// quotes, spacing and comments stay as they are; a comment moves with the key that it stands above or behind. A mapping with a key that its shape does not
/// know, or in braces over several lines, is left as it is.
/// </summary>
internal sealed class DefinitionFormat
{
    private readonly string[] _lines;

    private DefinitionFormat(string[] lines) => _lines = lines;

    /// <summary>The text of a file in order, lines ending with a line feed, the last one too.</summary>
    /// <param name="text">The text.</param>
    /// <param name="root">What was read from it without a fault of syntax.</param>
    /// <param name="shape">What it should look like.</param>
    public static string Of(string text, YamlMapping root, Shape shape)
    {
        var format = new DefinitionFormat([.. text.Split('\n').Select(line => line.TrimEnd('\r'))]);
        format.Order(root, shape, format._lines.Length);
        return string.Join('\n', format._lines).TrimEnd() + "\n";
    }

    // Inner mappings first: moving within a mapping keeps the lines and columns that it takes up. Lines are counted from 1, the last one included.
    private void Order(YamlNode node, Shape shape, int lastLine)
    {
        switch (node)
        {
            case YamlSequence list:
                for (var item = 0; item < list.Items.Length; item++)
                {
                    Order(list.Items[item], ItemOf(shape), item + 1 < list.Items.Length ? Before(list.Items[item + 1].Place.Line, list.Items[item].Place.Line) : lastLine);
                }

                break;
            case YamlMapping mapping:
                var own = Chosen(shape, mapping);
                for (var entry = 0; entry < mapping.Entries.Length; entry++)
                {
                    var (key, value) = mapping.Entries[entry];
                    Order(value, ValueOf(own, key.Text), entry + 1 < mapping.Entries.Length ? Before(mapping.Entries[entry + 1].Key.Place.Line, key.Place.Line) : lastLine);
                }

                Sort(mapping, own, lastLine);
                break;
        }
    }

    private void Sort(YamlMapping mapping, Shape? shape, int lastLine)
    {
        if (shape is not Shape.Mapping { Keys: var known })
        {
            return;
        }

        int[] places = [.. mapping.Entries.Select(entry => known.IndexOf(known.FirstOrDefault(key => key.Name == entry.Key.Text)!))];
        if (places.Contains(-1) || places.SequenceEqual(places.Order()))
        {
            return;
        }

        int[] order = [.. Enumerable.Range(0, places.Length).OrderBy(entry => places[entry])];
        if (Line(mapping.Place.Line)[mapping.Place.Column - 1] != '{')
        {
            SortLines(mapping, order, lastLine);
        }
        else if (mapping.Entries.All(entry => entry.Key.Place.Line == mapping.Place.Line) && ClosingBrace(mapping.Place) is { } close)
        {
            SortWithinLine(mapping, order, close);
        }
    }

    private void SortLines(YamlMapping mapping, int[] order, int lastLine)
    {
        var keys = mapping.Entries.Select(entry => entry.Key.Place).ToArray();
        int[] starts = [.. keys.Select((key, entry) => entry == 0 ? key.Line : Start(key.Line, key.Column, keys[entry - 1].Line))];
        while (Line(lastLine).Length == 0)
        {
            lastLine--;
        }

        // In a list the first key stands behind the dash, which stays where it is.
        var before = Line(keys[0].Line)[..(keys[0].Column - 1)];
        _lines[keys[0].Line - 1] = new string(' ', before.Length) + Line(keys[0].Line)[before.Length..];
        var blocks = starts.Select((start, entry) => _lines[(start - 1)..(entry + 1 < starts.Length ? starts[entry + 1] - 1 : lastLine)]).ToArray();
        var first = order[0];
        var line = keys[first].Line - starts[first];
        blocks[first][line] = before + blocks[first][line][before.Length..];
        order.SelectMany(entry => blocks[entry]).ToArray().CopyTo(_lines, starts[0] - 1);
    }

    private void SortWithinLine(YamlMapping mapping, int[] order, int close)
    {
        var line = Line(mapping.Place.Line);
        int[] starts = [.. mapping.Entries.Select(entry => entry.Key.Place.Column - 1)];
        int[] ends = [.. starts.Select((_, entry) => line[..(entry + 1 < starts.Length ? line.LastIndexOf(',', starts[entry + 1] - 1) : close)].TrimEnd().Length)];
        var text = line[..starts[0]];
        for (var place = 0; place < order.Length; place++)
        {
            text += line[starts[order[place]]..ends[order[place]]] + line[ends[place]..(place + 1 < starts.Length ? starts[place + 1] : line.Length)];
        }

        _lines[mapping.Place.Line - 1] = text;
    }

    // A comment above a key belongs to it; one above the first key belongs to the mapping.
    private int Start(int keyLine, int column, int keyBefore)
    {
        var start = keyLine;
        while (start - 1 > keyBefore && (Line(start - 1).Length == 0 || Line(start - 1).IndexOf('#', StringComparison.Ordinal) == column - 1))
        {
            start--;
        }

        return start;
    }

    private int? ClosingBrace(Diagnostics.SourcePlace open)
    {
        var (line, depth, quote) = (Line(open.Line), 0, '\0');
        for (var at = open.Column - 1; at < line.Length; at++)
        {
            if (quote != '\0')
            {
                quote = line[at] == quote ? '\0' : quote;
            }
            else if (line[at] is '"' or '\'' && line[..at].TrimEnd() is [.., '{' or '[' or ',' or ':'])
            {
                quote = line[at];
            }
            else if (line[at] is '{' or '[')
            {
                depth++;
            }
            else if (line[at] is '}' or ']' && --depth == 0)
            {
                return at;
            }
        }

        return null;
    }

    private string Line(int number) => _lines[number - 1];

    private static int Before(int next, int own) => Math.Max(own, next - 1);

    private static Shape ItemOf(Shape shape) => shape switch
    {
        Shape.List list => list.Item,
        Shape.Either { First: Shape.List list } => list.Item,
        _ => new Shape.Scalar(),
    };

    private static Shape ValueOf(Shape? shape, string key) => shape switch
    {
        Shape.Mapping mapping => mapping.Keys.FirstOrDefault(known => known.Name == key)?.Value ?? new Shape.Scalar(),
        Shape.Entries entries => entries.Value,
        _ => new Shape.Scalar(),
    };

    private static Shape? Chosen(Shape shape, YamlMapping mapping) => shape switch
    {
        Shape.Either either => Chosen(either.First, mapping) ?? Chosen(either.Second, mapping),
        Shape.Mapping own => mapping.Entries.All(entry => own.Keys.Any(key => key.Name == entry.Key.Text)) ? own : null,
        Shape.Entries entries => entries,
        _ => null,
    };
}
