using System.Globalization;

namespace E2CSemantic.Warehouse.Tests.Loading;

/// <summary>The star's rows for the sample, written out by hand over the CSV files: no line of it is the loader's.</summary>
internal sealed class IndependentStar
{
    private static readonly Dictionary<string, string> Races = new() { ["A"] = "AS", ["B"] = "BL", ["H"] = "HI", ["M/O"] = "MR", ["NA"] = "AI", ["W"] = "WH" };

    private readonly Dictionary<(string Sid, int Year), (int Grade, string Meal)> _years = [];

    public IndependentStar(string folder)
    {
        var attributes = Rows(folder, "Student_Attributes.csv");
        var years = Rows(folder, "Student_School_Year.csv");
        var spells = Rows(folder, "Student_School_Enrollment.csv");
        var scores = Rows(folder, "Student_Test_Scores.csv");
        foreach (var row in years)
        {
            var key = (row[0], Whole(row[1]));
            var grade = Whole(row[2]);
            if (!_years.TryGetValue(key, out var best) || grade > best.Grade)
            {
                _years[key] = (grade, row[3]);
            }
        }

        People = [.. attributes.Concat(years).Concat(spells).Concat(scores).Select(row => row[0]).Distinct().Select(sid => sid)];
        var byStudent = attributes.GroupBy(row => row[0]).ToDictionary(group => group.Key, group => group.ToList());
        var low = years.GroupBy(row => row[0]).ToDictionary(group => group.Key, group => group.Any(row => row[3] is "F" or "R"));
        var ninth = _years.Where(pair => pair.Value.Grade == 9).GroupBy(pair => pair.Key.Sid).ToDictionary(group => group.Key, group => group.Min(pair => pair.Key.Year));
        PersonRows = [.. People.Select(sid => Line(sid, Race(byStudent.GetValueOrDefault(sid)), low.TryGetValue(sid, out var ever) ? ever : null, ninth.TryGetValue(sid, out var first) ? first : null)).Order(StringComparer.Ordinal)];
        YearRows = [.. _years.Select(pair => Line(pair.Key.Sid, pair.Key.Year, Grade(pair.Value.Grade), NextGrade(pair.Key), pair.Value.Meal)).Order(StringComparer.Ordinal)];
        SpellRows = [.. Spells(spells).Order(StringComparer.Ordinal)];
        ScoreRows = [.. scores.GroupBy(row => (row[0], row[1], row[3])).SelectMany(group => group.Select((row, i) =>
            Line(row[0], row[1], row[3], i + 1, Grade(Whole(row[2])), Meal(row[0], row[1]), row[4], row[5]))).Order(StringComparer.Ordinal)];
    }

    public List<string> People { get; }

    public List<string> PersonRows { get; }

    public List<string> YearRows { get; }

    public List<string> SpellRows { get; }

    public List<string> ScoreRows { get; }

    public static string Line(params object?[] values) =>
        string.Join('|', values.Select(value => value switch
        {
            bool flag => flag ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        }));

    private static string Race(List<string[]>? observed)
    {
        if (observed is null)
        {
            return "UN";
        }

        var counts = observed.GroupBy(row => row[2]).Select(group => (Race: group.Key, Count: group.Count())).OrderByDescending(pair => pair.Count).ToList();
        var settled = counts.Count > 1 && counts[0].Count == counts[1].Count ? observed.MaxBy(row => Whole(row[1]))![2] : counts[0].Race;
        return Races[settled];
    }

    private IEnumerable<string> Spells(List<string[]> rows)
    {
        foreach (var group in rows.Where(row => row[2].Length > 0).GroupBy(row => (row[0], row[1], row[2])))
        {
            var merged = new List<(DateOnly? Entry, DateOnly? Exit)>();
            var reach = DateOnly.MinValue;
            foreach (var (entry, exit) in group.Select(row => Possible(Day(row[3]), Day(row[4]))).OrderBy(spell => spell.Entry ?? DateOnly.MinValue).ThenBy(spell => spell.Exit ?? DateOnly.MaxValue))
            {
                if (merged.Count > 0 && (entry ?? DateOnly.MinValue) <= reach)
                {
                    var last = merged[^1];
                    merged[^1] = (last.Entry ?? entry, last.Exit is null || exit > last.Exit ? exit ?? last.Exit : last.Exit);
                }
                else
                {
                    merged.Add((entry, exit));
                    reach = DateOnly.MinValue;
                }

                reach = (exit ?? DateOnly.MaxValue) > reach ? exit ?? DateOnly.MaxValue : reach;
            }

            for (var i = 0; i < merged.Count; i++)
            {
                var (entry, exit) = merged[i];
                object? days = entry is { } a && exit is { } b && b >= a ? b.DayNumber - a.DayNumber + 1 : null;
                var year = Whole(group.Key.Item2);
                object grade = _years.TryGetValue((group.Key.Item1, year), out var known) ? Grade(known.Grade) : "UN";
                yield return Line(group.Key.Item1, year, group.Key.Item3, i + 1, grade, Meal(group.Key.Item1, group.Key.Item2), days);
            }
        }
    }

    private static (DateOnly? Entry, DateOnly? Exit) Possible(DateOnly? entry, DateOnly? exit) => exit < entry ? (entry, null) : (entry, exit);

    private string Meal(string sid, string year) => _years.TryGetValue((sid, Whole(year)), out var known) ? known.Meal : "UN";

    private string NextGrade((string Sid, int Year) key) => _years.TryGetValue((key.Sid, key.Year + 1), out var next) ? Grade(next.Grade) : "UN";

    private static string Grade(int grade) => grade.ToString("00", CultureInfo.InvariantCulture);

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text) => text == "././." ? null : DateOnly.ParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture);

    private static List<string[]> Rows(string folder, string file) =>
        [.. File.ReadLines(Path.Combine(folder, file)).Skip(1).Select(line => line.Split(','))];
}
