using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Model.Tests.Reading;

public sealed class ExclusionReaderTests
{
    private const string Exclusion = "metrics/exclusions/study.yaml";

    private const string Text = """
        exclusion: study
        provider: one
        elements: [Visits]
        project: RR-1
        statute: 20 U.S.C. 1232g(b)
        reason: The study needs no visits.
        from: 2026-01-01
        until: 2026-12-31

        """;

    [Fact]
    public void Read_GivesTheExclusion()
    {
        using var world = new SmallWorld();
        world.Write(Exclusion, Text);

        var read = Assert.Single(world.Read().Value!.Exclusions);

        Assert.Equal(
            ("study", "one", "Visits", "RR-1", "20 U.S.C. 1232g(b)", "The study needs no visits.", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)),
            (read.Name, read.Provider, Assert.Single(read.Elements), read.Project, read.Statute, read.Reason, read.From, read.Until));
    }

    [Theory]
    [InlineData("provider: one", "provider: won", "E2C_VALUE_UNKNOWN metrics/exclusions/study.yaml:2:11")]
    [InlineData("[Visits]", "[Visit]", "E2C_VALUE_UNKNOWN metrics/exclusions/study.yaml:3:12")]
    [InlineData("[Visits]", "[]", "E2C_LIST_EMPTY metrics/exclusions/study.yaml:3:1")]
    [InlineData("exclusion: study", "exclusion: other", "E2C_FILE_LOCATION metrics/exclusions/study.yaml:1:12")]
    [InlineData("statute: 20 U.S.C. 1232g(b)\n", "", "E2C_KEY_MISSING metrics/exclusions/study.yaml:1:1")]
    [InlineData("from: 2026-01-01", "from: January", "E2C_VALUE_TYPE metrics/exclusions/study.yaml:7:7")]
    [InlineData("until: 2026-12-31", "until: 2025-12-31", "E2C_EXCLUSION_DAYS metrics/exclusions/study.yaml:8:1")]
    public void Read_TellsTheFaultAtItsPlace(string old, string replacement, string fault)
    {
        using var world = new SmallWorld();
        world.Write(Exclusion, Text.Replace(old, replacement, StringComparison.Ordinal));

        Assert.Equal([fault], world.Faults());
    }

    [Theory]
    [InlineData("", ExclusionAnswer.Refuse)]
    [InlineData(", when_excluded: refuse", ExclusionAnswer.Refuse)]
    [InlineData(", when_excluded: mark", ExclusionAnswer.Mark)]
    public void Read_TakesWhatAMetricAnswersThen(string key, ExclusionAnswer answer)
    {
        using var world = new SmallWorld().With(SmallWorld.Visits, "needs: [Visits]", $"needs: [Visits]{key}");

        Assert.Equal(answer, Assert.Single(world.Read().Value!.VersionsOf(new("d", "visits"))[0].Providers).WhenExcluded);
    }
}
