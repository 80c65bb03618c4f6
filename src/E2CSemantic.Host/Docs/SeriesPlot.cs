using System.Globalization;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Docs;

/// <summary>
/// A series drawn as SVG: a point a year, a line through years that follow one another under one rule, a bar for the noise, a gap where there is no
/// number. It has no style and no script of its own.
/// </summary>
internal sealed class SeriesPlot
{
    private const decimal Width = 720;
    private const decimal Height = 330;
    private const decimal Left = 88;
    private const decimal Right = 708;
    private const decimal Top = 30;
    private const decimal Bottom = 258;
    private const decimal CapHalf = 4;

    private readonly string _title;
    private readonly ShownNumber _number;
    private readonly IReadOnlyList<AnswerRow> _rows;
    private readonly PlotScale _scale;

    private SeriesPlot(string title, ShownNumber number, IReadOnlyList<AnswerRow> rows)
    {
        (_title, _number, _rows) = (title, number, rows);
        _scale = ScaleOf(number, rows);
    }

    /// <summary>The vertical axis of rows of which at least one has a number.</summary>
    public static PlotScale ScaleOf(ShownNumber number, IReadOnlyList<AnswerRow> rows) => PlotScale.Around([.. Numbers(rows, number)]);

    /// <summary>The plot of rows of which at least one has a number.</summary>
    public static Markup Of(string title, ShownNumber number, IReadOnlyList<AnswerRow> rows) => new SeriesPlot(title, number, rows).Draw();

    private static IEnumerable<decimal> Numbers(IEnumerable<AnswerRow> rows, ShownNumber number) =>
        rows.SelectMany(row => new[] { row.Value.Value, row.Value.Low, row.Value.High }).OfType<decimal>().Select(number.Scaled);

    private Markup Draw() => Markup.Of(
        $"""
        <svg class="plot" viewBox="0 0 {At(Width)} {At(Height)}" role="img" aria-labelledby="plot-title plot-desc">
        <title id="plot-title">{_title}</title>
        <desc id="plot-desc">{SeriesSection.Describe(_number, _rows)}</desc>
        {_scale.Ticks.Select(Tick)}
        <text class="axis" x="{At(Left - 78)}" y="16">{_number.Unit}</text>
        <text class="axis" x="{At((Left + Right) / 2)}" y="{At(Height - 6)}" text-anchor="middle">school year</text>
        {_rows.Select(row => Year(row.SchoolYear))}
        {_rows.Where(row => row.SeriesBreak).Select(Break)}
        {Runs().Where(run => run.Count > 1).Select(Line)}
        {_rows.Where(row => row.Value.Value is not null).Select(Point)}
        {_rows.Where(row => row.Value.Value is null).Select(Missing)}
        </svg>
        """);

    // Years of two rules are not joined: what lies between them is the change of the rule.
    private List<List<AnswerRow>> Runs()
    {
        var runs = new List<List<AnswerRow>>();
        foreach (var row in _rows.Where(row => row.Value.Value is not null))
        {
            var follows = runs.Count > 0 && runs[^1][^1].SchoolYear.SpringYear == row.SchoolYear.SpringYear - 1 && !row.SeriesBreak;
            if (follows)
            {
                runs[^1].Add(row);
            }
            else
            {
                runs.Add([row]);
            }
        }

        return runs;
    }

    private Markup Line(List<AnswerRow> run) =>
        Markup.Of($"""<polyline class="line" points="{string.Join(' ', run.Select(row => $"{At(X(row.SchoolYear))},{At(Y(row.Value.Value!.Value))}"))}"/>""");

    private Markup Point(AnswerRow row)
    {
        var (x, y) = (X(row.SchoolYear), Y(row.Value.Value!.Value));
        var dot = Markup.Of($"""<circle class="point" cx="{At(x)}" cy="{At(y)}" r="3.5"/>""");
        if (row.Value.Low is not { } low || row.Value.High is not { } high || low == high)
        {
            return dot;
        }

        var (bottom, top) = (Y(low), Y(high));
        return Markup.Of(
            $"""<path class="noise" d="M{At(x)} {At(bottom)}V{At(top)}M{At(x - CapHalf)} {At(bottom)}H{At(x + CapHalf)}M{At(x - CapHalf)} {At(top)}H{At(x + CapHalf)}"/>{dot}""");
    }

    private Markup Missing(AnswerRow row)
    {
        var (x, y) = (X(row.SchoolYear) + 4, Bottom - 6);
        return Markup.Of($"""<text class="missing" x="{At(x)}" y="{At(y)}" transform="rotate(-90 {At(x)} {At(y)})">{Words.Of(row.Value.Status)}</text>""");
    }

    private Markup Break(AnswerRow row)
    {
        var x = X(row.SchoolYear) - (Space / 2);
        return Markup.Of(
            $"""<path class="break" stroke-dasharray="5 4" d="M{At(x)} {At(Top)}V{At(Bottom)}"/><text class="break-label" x="{At(x)}" y="{At(Top - 6)}" text-anchor="middle">new rule {row.Definition.ToString()}</text>""");
    }

    private Markup Year(SchoolYear year)
    {
        var (x, y) = (X(year), Bottom + 14);
        return Markup.Of(
            $"""<path class="mark" d="M{At(x)} {At(Bottom)}V{At(Bottom + 5)}"/><text class="label" x="{At(x)}" y="{At(y)}" text-anchor="end" transform="rotate(-45 {At(x)} {At(y)})">{year.ToString()}</text>""");
    }

    private Markup Tick(decimal tick)
    {
        var y = Scaled(tick);
        return Markup.Of(
            $"""<path class="grid" d="M{At(Left)} {At(y)}H{At(Right)}"/><text class="label" x="{At(Left - 8)}" y="{At(y + 4)}" text-anchor="end">{tick.ToString($"N{_scale.Decimals}", CultureInfo.InvariantCulture)}</text>""");
    }

    private decimal Space => (Right - Left) / (_rows[^1].SchoolYear.SpringYear - _rows[0].SchoolYear.SpringYear + 1);

    private decimal X(SchoolYear year) => Left + (Space * (year.SpringYear - _rows[0].SchoolYear.SpringYear)) + (Space / 2);

    private decimal Y(decimal answered) => Scaled(_number.Scaled(answered));

    private decimal Scaled(decimal shown) => Bottom - ((Bottom - Top) * (shown - _scale.Low) / (_scale.High - _scale.Low));

    private static string At(decimal coordinate) => Math.Round(coordinate, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);
}
