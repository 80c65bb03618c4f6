using System.Globalization;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Docs;

/// <summary>The part of a metric's page with its published numbers: a plot, the same in words and in a table, and how they were answered.</summary>
internal static class SeriesSection
{
    private const decimal PerHundred = 100;

    public static Markup Of(MetricDefinition newest, PublicSeries series) => Markup.Of(
        $"""
        <section aria-labelledby="numbers">
        <h2 id="numbers">Published numbers</h2>
        {(series.Applied is null ? Markup.Of($"<p>No numbers of the whole state are published. {series.Why}</p>") : Numbers(newest, series, series.Applied))}
        </section>
        """);

    /// <summary>What a plot shows, for those who do not see it.</summary>
    public static string Describe(ShownNumber number, IReadOnlyList<AnswerRow> rows)
    {
        var shown = rows.Where(row => row.Value.Value is not null).ToList();
        var least = shown.MinBy(row => row.Value.Value)!;
        var most = shown.MaxBy(row => row.Value.Value)!;
        var sentences = new List<string>
        {
            $"School years {rows[0].SchoolYear} to {rows[^1].SchoolYear}.",
            $"The lowest number is {number.Text(least.Value.Value!.Value)} in {least.SchoolYear}, the highest {number.Text(most.Value.Value!.Value)} in {most.SchoolYear}.",
        };
        sentences.AddRange(rows.Where(row => row.Value.Value is null).GroupBy(row => row.Value.Status)
            .Select(without => $"No number, {Words.Of(without.Key)}: {string.Join(", ", without.Select(row => row.SchoolYear))}."));
        sentences.AddRange(rows.Where(row => row.SeriesBreak).Select(row => $"The series breaks at {row.SchoolYear}, the first year of version {row.Definition}."));
        return string.Join(' ', sentences);
    }

    private static Markup Numbers(MetricDefinition newest, PublicSeries series, Applied applied)
    {
        var number = ShownNumber.Of(newest);
        var title = $"{newest.Title}, whole state, {number.Unit}";
        return Markup.Of(
            $"""
            {(series.Rows.Any(row => row.Value.Value is not null) ? Plot(title, number, series) : Markup.Of($"<p>Of no year a number is published.</p>"))}
            {HtmlTable.Of($"{title}, by school year", ["School year", "Value", "Noise interval", "What it is", "Version"], series.Rows.Select(row => Row(number, row)))}
            <p>{Answered(applied)}</p>
            {applied.Warnings.Select(warning => Markup.Of($"<p>{warning}</p>"))}
            """);
    }

    private static Markup Plot(string title, ShownNumber number, PublicSeries series) => Markup.Of(
        $"""
        <figure>
        {SeriesPlot.Of(title, number, series.Rows)}
        <figcaption>{Legend(number, series)}</figcaption>
        </figure>
        """);

    private static string Legend(ShownNumber number, PublicSeries series)
    {
        var sentences = new List<string> { "A point is the number of a school year; a line joins years that follow one another." };
        if (series.Rows.Select(row => row.Value.Confidence).FirstOrDefault(confidence => confidence is not null) is { } confidence)
        {
            sentences.Add(string.Create(
                CultureInfo.InvariantCulture, $"The vertical bar is what the noise leaves open: it holds the number without noise with {confidence * PerHundred:0.#} % confidence."));
        }

        if (SeriesPlot.ScaleOf(number, series.Rows) is { Low: > 0 } or { High: < 0 })
        {
            sentences.Add("The vertical axis does not begin at zero.");
        }

        if (series.Rows.Any(row => row.Value.Value is null))
        {
            sentences.Add("Where the line has a gap there is no number, and the plot says why.");
        }

        if (series.Rows.Any(row => row.SeriesBreak))
        {
            sentences.Add("At a dashed line another version of the rule begins; numbers on its two sides are not comparable.");
        }

        return string.Join(' ', sentences);
    }

    private static IReadOnlyList<Markup> Row(ShownNumber number, AnswerRow row) =>
    [
        Markup.Text(row.SchoolYear.ToString()),
        Markup.Text(row.Value.Value is { } value ? number.Text(value) : "none"),
        Markup.Text(row.Value is { Low: { } low, High: { } high } && low != high ? $"{number.Text(low)} to {number.Text(high)}" : "none"),
        Markup.Text(row.Value is { Status: CellStatus.Exact, Value: null } ? "of nobody" : Words.Of(row.Value.Status)),
        Markup.Text($"{row.Definition}{(row.SeriesBreak ? ", series break" : "")}"),
    ];

    private static Markup Answered(Applied applied) => Markup.Of(
        $"""
        Answered as {Words.Of(applied.Tier)} from release {applied.ReleaseLabel} under policy {applied.Policy}{(applied.Noise is { } noise ? $", noise {noise}" : "")}{(applied.MinimumCell is { } least ? $", nothing shown of fewer than {least} people" : "")}. Query <code>{applied.QueryHash}</code>.
        """);
}
