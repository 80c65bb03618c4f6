namespace E2CSemantic.EndToEnd.Tests;

/// <summary>What the panel's files say, read the long way: shares nothing with the product.</summary>
internal static class PanelFiles
{
    private static readonly Dictionary<string, string> _conformed = new()
    {
        ["A"] = "AS",
        ["B"] = "BL",
        ["H"] = "HI",
        ["M/O"] = "MR",
        ["NA"] = "AI",
        ["W"] = "WH",
    };

    /// <summary>People with a person-year in the year, by their one race: modal over the years, on a tie the most recent.</summary>
    public static Dictionary<string, long> PeopleByRace(int springYear)
    {
        var races = Lines("Student_Attributes.csv").GroupBy(line => line[0]).ToDictionary(group => group.Key, RaceOf);
        return Lines("Student_School_Year.csv")
            .Where(line => line[1] == springYear.ToString(null as IFormatProvider))
            .Select(line => line[0])
            .Distinct()
            .GroupBy(student => races.GetValueOrDefault(student, "UN"))
            .ToDictionary(group => group.Key, group => group.LongCount());
    }

    private static string RaceOf(IEnumerable<string[]> lines)
    {
        var counts = lines.GroupBy(line => line[2]).ToDictionary(group => group.Key, group => group.Count());
        var modes = counts.Where(pair => pair.Value == counts.Values.Max()).Select(pair => pair.Key).ToArray();
        return _conformed[modes.Length == 1 ? modes[0] : lines.OrderBy(line => line[1], StringComparer.Ordinal).Last()[2]];
    }

    private static IEnumerable<string[]> Lines(string file) =>
        File.ReadLines(Path.Combine(PanelStore.Samples, file)).Skip(1).Select(line => line.Split(','));
}
