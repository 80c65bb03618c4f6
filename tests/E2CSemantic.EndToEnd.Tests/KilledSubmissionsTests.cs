using System.Globalization;
using System.Text.Json;
using E2CSemantic.Testing;

namespace E2CSemantic.EndToEnd.Tests;

/// <summary>A load of many submissions that is killed again and again goes on where it ended, and ends where an undisturbed one does.</summary>
public sealed class KilledSubmissionsTests : IDisposable
{
    private const int Years = 6;
    private const int Pupils = 15_000;

    private const string Contract =
        """
        source: yearly
        version: 1
        provider: {id: yearly, name: Yearly}
        description: Pupils, a file a year.
        identity: person
        files:
          pupils:
            file: PUPILS_{year}.csv
            description: A pupil.
            columns:
              sasid: {type: identifier, vault: state_id}
              last_name: {type: identifier, vault: last_name}
              score: {type: integer, least: 0, most: 500}
            unique: [[sasid]]
        rules:
          years:
            description: Every year.
            from: pupils
            distinct: {columns: [submission_year]}
        load:
          dim_school_year:
            from: years
            columns:
              school_year: submission_year
              label: {school_year: submission_year}
              begins_year: {plus: [submission_year, -1]}
              ends_year: submission_year
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Load_GoesOn_WhereverItWasKilled()
    {
        var warehouse = Warehouse();
        var from = Files();
        var (disturbed, undisturbed) = (_folder.PathTo("disturbed"), _folder.PathTo("undisturbed"));
        var whole = ProgramRun.In(warehouse, "load", "yearly", "--from", from, "--data", undisturbed);
        Assert.True(whole.ExitCode == 0, whole.Errors);
        var accepted = new HashSet<int>();
        for (var milliseconds = 350; milliseconds < 6000; milliseconds = milliseconds * 5 / 4)
        {
            using (var load = ProgramRun.StartIn(warehouse, "load", "yearly", "--from", from, "--data", disturbed))
            {
                if (load.WaitForExit(milliseconds))
                {
                    break;
                }

                load.Kill();
                load.WaitForExit();
            }

            accepted.Add(Accepted(disturbed).Count);
            AssertWhole(disturbed);
        }

        var last = ProgramRun.In(warehouse, "load", "yearly", "--from", from, "--data", disturbed);

        Assert.True(last.ExitCode == 0, last.Errors);
        Assert.Equal(Accepted(undisturbed), Accepted(disturbed));
        Assert.Equal(Report(undisturbed), Report(disturbed));
        Assert.NotEmpty(accepted);
    }

    [Fact]
    public void Load_TellsWhatWasAccepted_BesideWhatWasRefused()
    {
        var (warehouse, from, data) = (Warehouse(), Files(), _folder.PathTo("data"));
        File.AppendAllText(Path.Combine(from, "PUPILS_2012.csv"), "1,N,501\n");

        var first = ProgramRun.In(warehouse, "load", "yearly", "--from", from, "--data", data, "--json");
        var again = ProgramRun.In(warehouse, "load", "yearly", "--from", from, "--data", data);

        using var report = JsonDocument.Parse(first.Output);
        Assert.Equal(
            ["2010", "2011", "2013", "2014", "2015"], report.RootElement.GetProperty("submissions").EnumerateArray().Select(submission => submission.GetProperty("submission").GetString()));
        Assert.Equal((1, 1), (first.ExitCode, again.ExitCode));
        Assert.All([first.Errors, again.Errors], errors => Assert.StartsWith("E2C_LOAD_RANGE ", errors, StringComparison.Ordinal));
        Assert.DoesNotContain("nothing changed", again.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string Warehouse()
    {
        var warehouse = _folder.PathTo("warehouse");
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("warehouse"), "*", SearchOption.AllDirectories).Where(file => !file.Contains("samples", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(warehouse, Path.GetRelativePath(Repository.PathTo("warehouse"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.WriteAllText(Path.Combine(warehouse, "sources", "yearly.yaml"), Contract);
        return warehouse;
    }

    private string Files()
    {
        var from = _folder.PathTo("from");
        Directory.CreateDirectory(from);
        for (var year = 2010; year < 2010 + Years; year++)
        {
            File.WriteAllText(
                Path.Combine(from, string.Create(CultureInfo.InvariantCulture, $"PUPILS_{year}.csv")),
                "sasid,last_name,score\n" + string.Concat(Enumerable.Range(0, Pupils).Select(i => string.Create(CultureInfo.InvariantCulture, $"{100000 + (i * 3) + year - 2010},N{i % 911},{i % 500}\n"))));
        }

        return from;
    }

    // Each file that the state names is there, and none is half written: the hash of a row group would not fit.
    private static void AssertWhole(string data)
    {
        var state = Path.Combine(data, "warehouse", "state.json");
        if (!File.Exists(state))
        {
            return;
        }

        using var document = JsonDocument.Parse(File.ReadAllText(state));
        Assert.All(document.RootElement.GetProperty("accepted").EnumerateArray(), submission =>
        {
            var folder = Path.Combine(data, "warehouse", "accepted", "yearly", submission.GetProperty("folder").GetString()!);
            var bytes = File.ReadAllBytes(Path.Combine(folder, "pupils.parquet"));
            Assert.Equal("PAR1", System.Text.Encoding.ASCII.GetString(bytes[^4..]));
        });
        Assert.All(document.RootElement.GetProperty("parts").EnumerateArray(), part =>
            Assert.True(File.Exists(Path.Combine(data, "warehouse", "star", part.GetProperty("file").GetString()!))));
    }

    private static List<string> Accepted(string data)
    {
        var state = Path.Combine(data, "warehouse", "state.json");
        if (!File.Exists(state))
        {
            return [];
        }

        using var document = JsonDocument.Parse(File.ReadAllText(state));
        return [.. document.RootElement.GetProperty("accepted").EnumerateArray().Select(submission => $"{submission.GetProperty("submission")} {submission.GetProperty("files")}")];
    }

    private static string Report(string data)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(data, "warehouse", "state.json")));
        var report = document.RootElement.GetProperty("parts").EnumerateArray().Single(part => part.GetProperty("source").GetString() == "yearly").GetProperty("report");
        return $"{report.GetProperty("people")} {report.GetProperty("rules")} {report.GetProperty("tables")}";
    }
}
