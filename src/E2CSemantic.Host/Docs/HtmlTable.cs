namespace E2CSemantic.Host.Docs;

/// <summary>A table whose first column names its rows, with a caption; where it is too wide it scrolls by itself, by keyboard too.</summary>
internal static class HtmlTable
{
    public static Markup Of(string caption, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<Markup>> rows) => Markup.Of(
        $"""
        <div class="wide" role="group" aria-label="{caption}" tabindex="0">
        <table>
        <caption>{caption}</caption>
        <thead><tr>{columns.Select(column => Markup.Of($"""<th scope="col">{column}</th>"""))}</tr></thead>
        <tbody>
        {Markup.Lines(rows.Select(row => Row(row)))}
        </tbody>
        </table>
        </div>
        """);

    private static Markup Row(IReadOnlyList<Markup> cells) =>
        Markup.Of($"""<tr><th scope="row">{cells[0]}</th>{cells.Skip(1).Select(cell => Markup.Of($"<td>{cell}</td>"))}</tr>""");
}
