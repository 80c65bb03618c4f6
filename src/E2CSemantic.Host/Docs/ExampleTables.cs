using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Host.Docs;

/// <summary>A fixture as tables: the rows that are given, what is asked, and the rows that it must answer.</summary>
internal static class ExampleTables
{
    private const string YearColumn = "school_year";

    private static readonly string[] _first = [YearColumn, "person_key"];
    private static readonly string[] _last = ["denominator", "numerator", "value"];

    public static Markup Of(MetricDefinition version, MetricFixture fixture)
    {
        var name = fixture.Name.Replace('_', ' ');
        return Markup.Of(
            $"""
            <h4>{name}</h4>
            {version.Facts.Select(fact => Rows($"Given rows of {fact}: {name}", fixture.Given[fact]))}
            <p>Asked: {Asked(fixture.Query)}.</p>
            {Rows($"Expected answer: {name}", fixture.Expect)}
            """);
    }

    /// <summary>A value of a definition as it is written there.</summary>
    public static string Text(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static Markup Rows(string caption, ImmutableArray<FixtureRow> rows)
    {
        if (rows.IsEmpty)
        {
            return Markup.Of($"<p>{caption}: no row.</p>");
        }

        var columns = rows.SelectMany(row => row.Values.Keys).Distinct()
            .OrderBy(column => Array.IndexOf(_first, column) is var early && early >= 0 ? early - _first.Length : Array.IndexOf(_last, column) + 1)
            .ThenBy(column => column, StringComparer.Ordinal)
            .ToList();
        return HtmlTable.Of(caption, columns, rows.Select(row => (IReadOnlyList<Markup>)
            [.. columns.Select(column => row.Values.TryGetValue(column, out var value) ? Markup.Text(Text(column, value)) : Markup.Of($"""<span class="left-out">left out</span>"""))]));
    }

    // Read as the number of its spring; written as files and callers write it.
    private static string Text(string column, object? value) =>
        column == YearColumn && value is long spring and > 0 ? new SchoolYear((int)spring).ToString() : Text(value);

    private static string Asked(FixtureQuery query)
    {
        var where = query.Where.Select(filter => $"{filter.Key} in {string.Join(", ", filter.Value)}");
        return $"school years {string.Join(", ", query.Years)}"
            + (query.GroupBy.IsEmpty ? "" : $", by {string.Join(", ", query.GroupBy)}")
            + (query.Where.IsEmpty ? "" : $", where {string.Join(" and ", where)}");
    }
}
