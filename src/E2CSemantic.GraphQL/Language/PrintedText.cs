using System.Text;

namespace E2CSemantic.GraphQL.Language;

/// <summary>
/// A piece of printed text whose length and line breaks are known before it is rendered, indentation included, so
/// that a line can be broken without printing twice. Either a leaf or a sequence of pieces, perhaps indented.
/// </summary>
internal sealed class PrintedText
{
    private const int _indentWidth = 2;
    private readonly string _leaf;
    private readonly PrintedText[] _parts;
    private readonly bool _indented;

    private PrintedText(string leaf, PrintedText[] parts, bool indented, int length, int lineBreaks)
    {
        _leaf = leaf;
        _parts = parts;
        _indented = indented;
        Length = length;
        LineBreaks = lineBreaks;
    }

    public static PrintedText Empty { get; } = new("", [], false, 0, 0);

    public int Length { get; }

    public int LineBreaks { get; }

    public static PrintedText FromText(string text) => new(text, [], false, text.Length, text.AsSpan().Count('\n'));

    public static PrintedText FromParts(PrintedText[] parts)
    {
        var length = 0;
        var lineBreaks = 0;

        foreach (var part in parts)
        {
            length += part.Length;
            lineBreaks += part.LineBreaks;
        }

        return new("", parts, false, length, lineBreaks);
    }

    public PrintedText Indent() =>
        Length == 0 ? this : new("", [this], true, Length + (_indentWidth * (LineBreaks + 1)), LineBreaks);

    public override string ToString()
    {
        var output = new StringBuilder();
        Render(output, 0);
        return output.ToString();
    }

    private void Render(StringBuilder output, int indentation)
    {
        if (_indented)
        {
            output.Append(' ', _indentWidth);
            indentation += _indentWidth;
        }

        RenderLeaf(output, indentation);

        foreach (var part in _parts)
        {
            part.Render(output, indentation);
        }
    }

    private void RenderLeaf(StringBuilder output, int indentation)
    {
        var rest = _leaf.AsSpan();

        for (var end = rest.IndexOf('\n'); end >= 0; end = rest.IndexOf('\n'))
        {
            output.Append(rest[..(end + 1)]).Append(' ', indentation);
            rest = rest[(end + 1)..];
        }

        output.Append(rest);
    }
}
