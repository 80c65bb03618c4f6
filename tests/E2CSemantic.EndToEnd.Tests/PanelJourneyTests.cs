using System.Text.Json;

namespace E2CSemantic.EndToEnd.Tests;

/// <summary>From published files to numbers at three tiers, each step a process of its own.</summary>
public sealed class PanelJourneyTests(PanelStore panel) : IClassFixture<PanelStore>
{
    private const string ByRace = """
        { enrollment(years: ["2003-04"], groupBy: [RACE_ETHNICITY]) { rows { raceEthnicity { id } value { status value low high } } } }
        """;

    [Fact]
    public void Steward_SeesWhatTheFilesSay()
    {
        var answered = panel.Rows(ByRace, "STEWARD").ToDictionary(Member, row => row.GetProperty("value").GetProperty("value").GetInt64());

        Assert.Equal(PanelFiles.PeopleByRace(2004), answered.Where(pair => pair.Value > 0).ToDictionary());
    }

    [Fact]
    public void Analyst_SeesLargeGroupsExactly_AndCannotSubtractASmallOne()
    {
        var truth = PanelFiles.PeopleByRace(2004);
        var rows = panel.Rows(ByRace, "ANALYST");
        var shown = rows.Where(row => Status(row) == "EXACT").ToDictionary(Member, row => row.GetProperty("value").GetProperty("value").GetInt64());
        var withheld = rows.Where(row => Status(row) == "SUPPRESSED").Select(Member).ToArray();

        Assert.All(shown, pair => Assert.True(pair.Value >= 10 && truth[pair.Key] == pair.Value));
        Assert.All(truth.Where(pair => pair.Value < 10), pair => Assert.Contains(pair.Key, withheld));
        Assert.True(withheld.Length >= 2 && withheld.Sum(member => truth.GetValueOrDefault(member)) >= 19);
        Assert.Contains("BL", shown.Keys);
    }

    [Fact]
    public void Public_SeesTheSameBytes_InEveryProcess()
    {
        var first = panel.Ask(ByRace, "PUBLIC");

        Assert.Equal(first, panel.Ask(ByRace, "PUBLIC"));
        Assert.All(
            panel.Rows(ByRace, "PUBLIC").Where(row => Status(row) == "ESTIMATED").Select(row => row.GetProperty("value")),
            cell => Assert.True(cell.GetProperty("low").GetInt64() < cell.GetProperty("high").GetInt64()));
        Assert.Equal(8, panel.Rows(ByRace, "PUBLIC").Count);
    }

    [Fact]
    public void BadFile_IsRefusedWhole_AndWhatWasServedIsServed()
    {
        var folder = Directory.CreateDirectory(panel.PathTo("bad")).FullName;
        foreach (var file in Directory.EnumerateFiles(PanelStore.Samples, "*.csv"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var enrollments = Path.Combine(folder, "Student_School_Enrollment.csv");
        var lines = File.ReadAllLines(enrollments);
        lines[7] = lines[7].Replace(lines[7].Split(',')[3], "2/30/2004", StringComparison.Ordinal);
        File.WriteAllLines(enrollments, lines);
        var before = panel.Ask(ByRace, "STEWARD");

        var run = ProgramRun.Of("load", "sdp", "--from", folder, "--data", panel.Data);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Student_School_Enrollment.csv:8:", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, panel.Ask(ByRace, "STEWARD"));
    }

    [Fact]
    public void UnknownMetric_IsRefusedWithASuggestion()
    {
        var file = panel.PathTo("typo.graphql");
        File.WriteAllText(file, "{ metricQuery(input: {metric: \"k12.enrolment\"}) { columns } }");

        var run = ProgramRun.Of("query", file, "--data", panel.Data);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("E2C_METRIC_UNKNOWN", run.Output + run.Errors, StringComparison.Ordinal);
        Assert.Contains("k12.enrollment", run.Output + run.Errors, StringComparison.Ordinal);
    }

    private static string Member(JsonElement row) => row.GetProperty("raceEthnicity").GetProperty("id").GetString()!;

    private static string Status(JsonElement row) => row.GetProperty("value").GetProperty("status").GetString()!;
}
