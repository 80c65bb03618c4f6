namespace E2CSemantic.GraphQL.Language;

public static partial class SyntaxPrinter
{
    private const string _comma = ", ";

    private static PrintedText Text(string text) => text.Length == 0 ? PrintedText.Empty : PrintedText.FromText(text);

    private static PrintedText Concat(params PrintedText[] parts) => PrintedText.FromParts(parts);

    private static PrintedText Words(params PrintedText[] words) => Join(words, " ");

    private static PrintedText Join(IEnumerable<SyntaxNode> nodes, string separator) =>
        Join(nodes.Select(Write), separator);

    private static PrintedText Join(IEnumerable<PrintedText> pieces, string separator)
    {
        var joined = new List<PrintedText>();

        foreach (var piece in pieces)
        {
            if (piece.Length == 0)
            {
                continue;
            }

            if (joined.Count > 0)
            {
                joined.Add(Text(separator));
            }

            joined.Add(piece);
        }

        return joined.Count == 0 ? PrintedText.Empty : PrintedText.FromParts([.. joined]);
    }

    private static int JoinedLength(List<PrintedText> pieces) =>
        pieces.Sum(piece => piece.Length) + (_comma.Length * Math.Max(0, pieces.Count - 1));

    private static PrintedText Wrap(string open, PrintedText content, string close = "") =>
        content.Length == 0 ? PrintedText.Empty : Concat(Text(open), content, Text(close));

    private static PrintedText Indent(PrintedText content) => content.Indent();

    private static PrintedText Block(IEnumerable<SyntaxNode> nodes) => Wrap("{\n", Indent(Join(nodes, "\n")), "\n}");
}
