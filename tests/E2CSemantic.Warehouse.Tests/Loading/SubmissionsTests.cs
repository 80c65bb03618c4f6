using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Warehouse.Tests.Loading;

/// <summary>Submissions come one by one, in several forms, and each stands or falls alone.</summary>
public class SubmissionsTests
{
    [Fact]
    [Trait("Requirement", "B7")]
    public void Load_AcceptsEverySubmission_AndRecordsIt()
    {
        using var source = new WindowedSource();
        source.EndOfYear(2010);
        source.Now = new(2010, 9, 2, 9, 0, 0, TimeSpan.Zero);

        var report = source.Load();

        Assert.True(report.Succeeded, string.Join('\n', report.Diagnostics));
        var accepted = new StateFile(new(source.Data)).Read().Accepted;
        Assert.Equal(
            [("2010-end_of_year", "dese", 2010, "end_of_year", "tester", "pupils:1 courses:1 results:2"), ("2010-october", "dese", 2010, "october", "tester", "pupils:2 courses:2")],
            accepted.Select(known => (known.Submission, known.Provider, known.Year!.Value, known.Window!, known.Who, string.Join(' ', known.Files.Select(file => $"{file.Name}:{file.Rows}")))));
        Assert.Equal(source.Now, accepted[0].At);
        Assert.All(accepted.SelectMany(known => known.Files), file => Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(source.PathOf(file.FileName)))), file.Sha256));
        Assert.Equal(2, report.Value.People);
    }

    [Fact]
    public void Load_KeepsRandomKeysAndCoarserDays()
    {
        using var source = new WindowedSource();
        Assert.True(source.Load().Succeeded);

        Assert.Equal(
            ["2|2010|october|1990-1994|19943|1995|09|0.5000|True|09/01/2009 00:00:00", "3|2010|october|1995-1999|19954|1996|10||False|"],
            source.Rows("pupils", "line, submission_year, submission_window, birth_year_band, birth_quarter, birth_school_year, grade, fte, el, CAST(entry AS TIMESTAMP)"));
        Assert.Equal(["1|2010|october|M1|Math", "2|2010|october|12|"], source.Rows("courses", "*"));
        Assert.Equal(2, source.Rows("pupils", "DISTINCT person_key").Length);
    }

    [Fact]
    public void Load_ReadsFixedWidthAndGzip()
    {
        using var source = new WindowedSource { Now = new(2010, 9, 2, 9, 0, 0, TimeSpan.Zero) };
        source.EndOfYear(2010);
        source.Compress("RESULTS_2010.txt");
        source.Compress("PUPILS_2010_october.csv");

        Assert.Empty(source.Faults());

        Assert.Equal(["1|240", "2|"], source.Rows("results", "line, score"));
    }

    [Fact]
    public void Load_ReplacesAWindow_WhenItIsSentAgain_AndLeavesTheOthers()
    {
        using var source = new WindowedSource { Now = new(2010, 9, 2, 9, 0, 0, TimeSpan.Zero) };
        source.EndOfYear(2010);
        source.Load();
        var before = new StateFile(new(source.Data)).Read().Accepted;
        source.Replace("PUPILS_2010_october.csv", "|09|", "|10|");

        Assert.True(source.Load().Value!.Changed);

        var after = new StateFile(new(source.Data)).Read().Accepted;
        Assert.Equal(before[0].Folder, after[0].Folder);
        Assert.NotEqual(before[1].Folder, after[1].Folder);
        Assert.Equal(["10", "10", "10"], source.Rows("pupils", "grade"));
        Assert.False(source.Load().Value!.Changed);
    }

    [Fact]
    [Trait("Requirement", "U7")]
    public void Load_KeepsTheGoodSubmission_WhenAnotherIsRefusedWhole()
    {
        using var source = new WindowedSource { Now = new(2010, 9, 2, 9, 0, 0, TimeSpan.Zero) };
        source.EndOfYear(2010);
        source.Replace("PUPILS_2010_end_of_year.csv", "|10|", "|12|");

        var loaded = source.Load();

        Assert.Equal("E2C_LOAD_CODE", Assert.Single(loaded.Diagnostics).Code);
        Assert.False(loaded.Succeeded);
        Assert.Equal((true, "2010-october"), (loaded.Report!.Changed, Assert.Single(loaded.Report.Submissions).Submission));
        Assert.Equal(["E2C_LOAD_CODE PUPILS_2010_end_of_year.csv:2:24 'grade' holds none of its codes (one of 09, 10, ZZ)"], source.Faults());
        Assert.Equal("2010-october", Assert.Single(new StateFile(new(source.Data)).Read().Accepted).Submission);
        Assert.Equal(["09", "10"], source.Rows("pupils", "grade"));
    }

    [Fact]
    public void Load_NotesWhatIsLateAndWhatIsMissing()
    {
        using var source = new WindowedSource { Now = new(2010, 9, 2, 9, 0, 0, TimeSpan.Zero) };
        File.Delete(source.PathOf("PUPILS_2010_october.csv"));
        File.Delete(source.PathOf("COURSES_2010_october.jsonl"));
        source.EndOfYear(2010);

        Assert.Equal<string>(
            ["E2C_LOAD_LATE it was due on 2010-08-31, 2 days before", "E2C_LOAD_WINDOW_MISSING the window october of 2010 has not been sent"],
            Assert.Single(source.Load().Value!.Submissions).Notes);
    }

    [Fact]
    public void Rebuild_BuildsOfWhatIsAccepted_WithoutFiles()
    {
        using var source = new WindowedSource();
        Assert.Equal("E2C_LOAD_NOTHING", Assert.Single(Rebuild(source).Diagnostics).Code);
        source.Load();
        Directory.Delete(source.From, recursive: true);

        Assert.False(Rebuild(source).Value!.Changed);
        source.Contract = source.Contract with { Hash = "another" };
        Assert.True(Rebuild(source).Value!.Changed);
        source.Contract = source.Contract with { Hash = "a third", Files = source.Contract.Files.RemoveAt(1) };
        Assert.Equal("E2C_LOAD_FORM pupils 2010-october was accepted when the contract said otherwise of its files (load it again from its files)", Assert.Single(Rebuild(source).Diagnostics).ToString());
    }

    private static LoadOutcome Rebuild(WindowedSource source) => Sample.Loader().Rebuild(source.Contract, source.Data, "tester", null);
}
