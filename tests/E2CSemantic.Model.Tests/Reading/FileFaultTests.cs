using System.Security.Cryptography;
using System.Text;
using E2CSemantic.Model.Reading;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Tests.Reading;

/// <summary>Faults of whole files and folders, and of files together.</summary>
public sealed class FileFaultTests
{
    [Fact]
    public void Read_TellsEncoding_WhenAByteIsNotUtf8()
    {
        using var world = new SmallWorld();
        var text = Encoding.Latin1.GetBytes(SmallWorld.Files[SmallWorld.Visits].Replace("board", "b\u00e9ard", StringComparison.Ordinal));
        world.WriteBytes(SmallWorld.Visits, text);

        Assert.Equal(["E2C_FILE_ENCODING metrics/d/visits/v1.yaml:7:9"], world.Faults());
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    public void Read_TellsEmpty_WhenAFileHoldsNoValue(string text)
    {
        using var world = new SmallWorld();
        world.Write(SmallWorld.Share, text);

        Assert.Equal(["E2C_FILE_EMPTY metrics/d/share/v1.yaml:1:1"], world.Faults());
    }

    [Fact]
    public void Read_TellsDepth_WhenValuesNestWithoutEnd()
    {
        using var world = new SmallWorld();
        world.Write(SmallWorld.Share, new string('[', 100_000));

        Assert.Equal(["E2C_YAML_DEPTH metrics/d/share/v1.yaml:1:25"], world.Faults());
    }

    [Fact]
    public void Read_RefusesAnAlias_WhenItsAnchorWouldHoldItself()
    {
        using var world = new SmallWorld().With(SmallWorld.Visits, "needs: [Visits]", "needs: &loop [*loop]");

        Assert.Equal(
            ["E2C_YAML_FEATURE metrics/d/visits/v1.yaml:18:30", "E2C_YAML_FEATURE metrics/d/visits/v1.yaml:18:37", "E2C_LIST_EMPTY metrics/d/visits/v1.yaml:18:23"],
            world.Faults().OrderByDescending(fault => fault.StartsWith("E2C_YAML", StringComparison.Ordinal)).ThenBy(fault => fault, StringComparer.Ordinal));
    }

    [Fact]
    public void Read_RefusesASecondDocument_WhenAFileHoldsTwo()
    {
        using var world = new SmallWorld();
        world.Write(SmallWorld.Level, SmallWorld.Files[SmallWorld.Level] + "---\ndimension: other\n");

        Assert.Contains("E2C_YAML_FEATURE metrics/dimensions/level.yaml:10:1", world.Faults());
    }

    [Fact]
    public void Read_TellsLocation_WhenAMetricLiesOutsideItsFolder()
    {
        using var world = new SmallWorld();
        world.Write("metrics/d/visits.yaml", SmallWorld.Files[SmallWorld.Visits]);

        Assert.Equal(["E2C_FILE_LOCATION metrics/d/visits.yaml:1:1"], world.Faults());
    }

    [Fact]
    public void Read_TellsOverlap_WhenTwoVersionsAnswerOneYear()
    {
        using var world = new SmallWorld();
        world.Write(
            "metrics/d/share/v2.yaml",
            SmallWorld.Files[SmallWorld.Share].Replace("1.0.0", "2.0.0", StringComparison.Ordinal).Replace("2000-01, to: 2009-10", "2003-04, to: null", StringComparison.Ordinal));

        Assert.Equal(["E2C_EFFECTIVE_OVERLAP metrics/d/share/v2.yaml:1:9"], world.Faults());
    }

    [Fact]
    public void Read_GivesBothVersions_WhenTheNewerBeginsAfterTheOlder()
    {
        using var world = new SmallWorld();
        world.Write(
            "metrics/d/share/v2.yaml",
            SmallWorld.Files[SmallWorld.Share]
                .Replace("1.0.0", "2.0.0", StringComparison.Ordinal)
                .Replace("2000-01, to: 2009-10", "2010-11, to: null", StringComparison.Ordinal)
                .Replace("2003-04", "2010-11", StringComparison.Ordinal));

        var catalog = world.Read().Value;

        Assert.Equal(["1.0.0", "2.0.0"], catalog!.VersionsOf(new("d", "share")).Select(metric => metric.Version.ToString()));
    }

    [Fact]
    public void Read_TellsLocation_WhenOneVersionStandsInTwoFiles()
    {
        using var world = new SmallWorld();
        world.Write("metrics/d/share/v1.yml", SmallWorld.Files[SmallWorld.Share]);

        Assert.Equal(["E2C_FILE_LOCATION metrics/d/share/v1.yml:1:9"], world.Faults());
    }

    [Fact]
    public void Read_TellsAmbiguousPath_WhenSeveralReferencesLeadToADimension()
    {
        using var world = new SmallWorld().With(SmallWorld.Share, "fact: fact_visit}\nper_unit: {places: count_distinct(place_key)}", "fact: fact_transfer}\nper_unit: {places: count_distinct(to_place_key)}")
            .With(SmallWorld.Share, "places >= 2 and level = next_level", "places >= 2")
            .With(SmallWorld.Share, "number: 1, place: p, level: A, next_level: A", "from_place_key: 1, to_place_key: 2")
            .With(SmallWorld.Share, "cells_per_unit: {level: 1}", "cells_per_unit: {place: 1}")
            .With(SmallWorld.Share, "allow: [level]", "allow: [¶place]");

        Assert.Contains($"E2C_JOIN_PATH_AMBIGUOUS {world.Marked}", world.Faults());
    }

    [Fact]
    public void Read_TellsMissingPath_WhenTheFactNeverReachesADimension()
    {
        using var world = new SmallWorld()
            .With(SmallWorld.Star, "      level_key: {type: smallint, references: dim_level, description: Level.}\n", "")
            .With(SmallWorld.Mean, "allow: [level, band]", "allow: [¶level, band]");

        Assert.Contains($"E2C_JOIN_PATH_MISSING {world.Marked}", world.Faults());
    }

    [Fact]
    public void Read_TellsMissingFolders_WhenNothingIsThere()
    {
        using var world = new SmallWorld();
        Directory.Delete($"{world.Root}/metrics", recursive: true);
        Directory.Delete($"{world.Root}/warehouse", recursive: true);

        Assert.Equal(["E2C_DEFINITIONS_MISSING", "E2C_DEFINITIONS_MISSING"], world.Faults());
    }

    [Fact]
    public void Read_TellsMissingStar_WhenTheSchemaFolderIsEmpty()
    {
        using var world = new SmallWorld();
        File.Delete($"{world.Root}/{SmallWorld.Star}");

        Assert.Equal(["E2C_SCHEMA_MISSING"], world.Faults());
    }

    [Fact]
    public void Read_TellsMissingPolicy_WhenTheJurisdictionIsMisspelt()
    {
        using var world = new SmallWorld();

        Assert.Equal("E2C_POLICY_MISSING", Assert.Single(world.Read("xxx").Diagnostics).Code);
        Assert.Equal("did you mean 'xx'?", Assert.Single(world.Read("xxx").Diagnostics).Suggestion);
    }

    [Fact]
    public void Read_TellsUnreadable_WhenALinkLeadsNowhere()
    {
        using var world = new SmallWorld();
        File.CreateSymbolicLink($"{world.Root}/metrics/dimensions/lost.yaml", $"{world.Root}/nowhere");

        Assert.Equal(["E2C_DEFINITION_UNREADABLE metrics/dimensions/lost.yaml:1:1"], world.Faults());
    }

    [Fact]
    public void Read_TellsDuplicateColumn_WhenALaterSchemaFileRepeatsOne()
    {
        using var world = new SmallWorld();
        world.Write(
            "warehouse/schema/0002-more.yaml",
            "schema: 2\ntables:\n  fact_visit:\n    columns:\n      days: {type: integer, description: Again.}\n");

        Assert.Equal(["E2C_COLUMN_DUPLICATE warehouse/schema/0002-more.yaml:5:7"], world.Faults());
    }

    [Fact]
    public void Read_AddsColumns_WhenALaterSchemaFileNamesATable()
    {
        using var world = new SmallWorld();
        world.Write(SmallWorld.Completion, SmallWorld.Completed);

        var star = world.Read().Value!.Star;

        Assert.Equal(2, star.Version);
        Assert.Equal(["level_key", "level_code", "rank"], star.Tables["dim_level"].Columns.Select(column => column.Name));
        Assert.Equal("level_code=UN, rank=", Values(star.Tables["dim_level"].UnknownMember!));
        Assert.Equal("level_code=NA, rank=0", Values(star.Tables["dim_level"].NotApplicableMember!));
    }

    [Fact]
    public void Read_CompletesAFact_WhenALaterSchemaFileNamesIt()
    {
        using var world = new SmallWorld();
        world.Write(SmallWorld.Completion, SmallWorld.Completed);

        var visit = world.Read().Value!.Star.Tables["fact_visit"];

        Assert.Equal(["person_key", "school_year", "place_key", "number", "round"], visit.Grain.ToArray());
        Assert.Equal(1L, visit.Column("round")!.Default!.Value);
        Assert.True(visit.Column("seen_level_key")!.Default!.Value is -2L);
        Assert.Equal(Additivity.Additive, visit.Column("days")!.Measure!.Additivity);
        Assert.Equal("round", Assert.Single(visit.Column("cost")!.Measure!.NotOver));
    }

    [Fact]
    public void Read_NumbersAndHashesItsFiles()
    {
        using var world = new SmallWorld();
        world.Write(SmallWorld.Completion, "schema: 2\ntables: {}\n");

        var outcome = StarSchemaReader.Read(Path.GetDirectoryName(world.PathTo(SmallWorld.Star))!);

        Assert.Contains(outcome.Diagnostics, fault => fault.Code == "E2C_NOT_APPLICABLE_MEMBER");
        world.Write(SmallWorld.Completion, SmallWorld.Completed);
        var files = StarSchemaReader.Read(Path.GetDirectoryName(world.PathTo(SmallWorld.Star))!).Value!.Files;
        Assert.Equal([1, 2], files.Select(file => file.Number));
        Assert.Equal("0002-more.yaml", files[1].Name);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SmallWorld.Completed))), files[1].Sha256);
    }

    private static string Values(IEnumerable<KeyValuePair<string, object?>> member) =>
        string.Join(", ", member.Select(pair => $"{pair.Key}={pair.Value}"));
}
