using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Commands;

public sealed class MetricsCommandTests
{
    [Fact]
    public async Task Check_FindsNoFault_WhenTheDefinitionsAreTheShippedOnes()
    {
        var result = await Shell.RunAsync("metrics", "check");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.EndsWith("policy ma 2026.2: no faults\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_IsTheFileThatEditorsRead()
    {
        foreach (var kind in new[] { "metric", "dimension", "codeset" })
        {
            var printed = await Shell.RunAsync("metrics", "schema", kind);

            Assert.Equal(File.ReadAllText(Repository.PathTo("metrics", $"{kind}.schema.json")), printed.Output);
        }

        Assert.Equal(File.ReadAllText(Repository.PathTo("metrics", "metric.schema.json")), (await Shell.RunAsync("metrics", "schema")).Output);
    }

    [Fact]
    public async Task Test_AgreesTwice_WhenTheFixturesAreTheShippedOnes()
    {
        var result = await Shell.RunAsync("metrics", "test");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Snapshot.Match(result.Output);
    }

    [Fact]
    public async Task Test_IsRefused_WhenTheMeasureIsUnknown()
    {
        var result = await Shell.RunAsync("metrics", "test", "k12.enrolment");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("E2C_DEFINITION_UNKNOWN No metric \"k12.enrolment\" is defined. (did you mean 'k12.enrollment'?)\n", result.Error);
    }

    [Fact]
    public async Task Diff_SaysInSentencesWhatChanged()
    {
        var result = await Shell.RunAsync("metrics", "diff", "k12.chronic_absence_10@1", "k12.chronic_absence_20");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Snapshot.Match(result.Output);
    }

    [Theory]
    [InlineData("k12.enrollment@7", "E2C_DEFINITION_VERSION_UNKNOWN k12.enrollment has no version \"7\". (It has 1.0.0.)\n")]
    [InlineData("k12.enrolment", "E2C_DEFINITION_UNKNOWN No metric \"k12.enrolment\" is defined. (did you mean 'k12.enrollment'?)\n")]
    public async Task Diff_IsRefused_WhenThereIsNoSuchVersion(string unknown, string fault)
    {
        var result = await Shell.RunAsync("metrics", "diff", "k12.enrollment", unknown);

        Assert.Equal((1, fault), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task List_NamesEveryMeasure_WhenAskedForJson()
    {
        var result = await Shell.RunAsync("metrics", "list", "--json");

        Snapshot.Match(result.Output, extension: "json");
    }

    [Fact]
    public async Task Schema_IsPrinted_WhenThereIsNoData()
    {
        var result = await Shell.RunAsync("schema", "print");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            File.ReadAllText(Repository.PathTo("tests", "E2CSemantic.Host.Tests", "Schema", "__snapshots__", "SemanticSchemaTests.Build_GivesThePublicSchema_WhenTheCatalogIsTheShippedOne.graphql")).TrimEnd('\n') + "\n",
            result.Output);
    }
}
