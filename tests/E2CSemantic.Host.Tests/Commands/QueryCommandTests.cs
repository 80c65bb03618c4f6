using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Commands;

[Collection(OneRunningHost.Name)]
public sealed class QueryCommandTests(RunningHost host)
{
    private const string Enrollment =
        """
        query($grades: [String!]!) {
          enrollment(years: ["2006-07"], groupBy: [GRADE], where: {grade: {in: $grades}}) {
            applied { tier policy noise }
            rows { schoolYear grade { id label } value { status value } }
          }
        }
        """;

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task Query_PrintsTheAnswer_WhenAskedAsSteward(string format)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathTo("variables.json"), """{"grades": ["09", "PK"]}""");

        var result = await Shell.RunWithInputAsync(
            Enrollment, "query", "-", "--tier", "STEWARD", "--variables", folder.PathTo("variables.json"), "--format", format, "--data", host.Data);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Snapshot.Match(result.Output, format);
    }

    [Fact]
    public async Task Query_TellsThePlaceInTheFile_WhenTheDocumentIsWrong()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathTo("question.graphql");
        await File.WriteAllTextAsync(file, "{\n  enrollment {\n    rowz { schoolYear }\n  }\n}\n");

        var result = await Shell.RunAsync("query", file, "--data", host.Data);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith($"HC0009 {file}:3:5 ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", 1, 1)]
    [InlineData("{\n \"a\": }", 2, 7)]
    public async Task Query_TellsThePlace_WhenTheVariablesAreNone(string variables, int line, int column)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathTo("variables.json");
        await File.WriteAllTextAsync(file, variables);

        var result = await Shell.RunWithInputAsync("{ __typename }", "query", "-", "--variables", file, "--data", host.Data);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith($"E2C_VARIABLES_INVALID {file}:{line}:{column} ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_IsRefused_WhenTheFileIsNotThere()
    {
        var result = await Shell.RunAsync("query", "nowhere.graphql", "--data", host.Data);

        Assert.Equal((1, "E2C_FILE_UNREADABLE"), (result.ExitCode, result.Codes.Single()));
    }

    [Fact]
    public async Task Explain_ShowsPlanAndSql_WhenAskedAsEachTier()
    {
        const string query = """{ mobilityChurn(years: ["2006-07"], groupBy: [GRADE]) { rows { value { value } } } }""";
        var analyst = await Shell.RunWithInputAsync(query, "explain", "-", "--tier", "ANALYST", "--data", host.Data);
        var anyone = await Shell.RunWithInputAsync(query, "explain", "-", "--data", host.Data);

        Assert.Equal((0, ""), (analyst.ExitCode, analyst.Error));
        Assert.Contains("in the facts", analyst.Output, StringComparison.Ordinal);
        Assert.Contains("SELECT", analyst.Output, StringComparison.Ordinal);
        Assert.Contains("in the published cubes", anyone.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("fact_", anyone.Output, StringComparison.Ordinal);
    }

    // The numbers were counted in Student_School_Year.csv: tenth graders of 2006, those with a record of 2007, those in grade 10 then.
    [Fact]
    public async Task Explain_ShowsWhichRowsMakeTheCells_ToStewardsWithTheirNumbers()
    {
        const string query = """{ retentionInGrade(years: ["2005-06"], where: {grade: {in: ["10"]}}) { endCursor } }""";
        var steward = await Shell.RunWithInputAsync(query, "explain", "-", "--cells", "--tier", "STEWARD", "--data", host.Data);
        var analyst = await Shell.RunWithInputAsync(query, "explain", "-", "--cells", "--tier", "ANALYST", "--data", host.Data);

        Assert.EndsWith(
            """

            cells    k12.retention_in_grade 1.0.0 for 2005-06
              2005-06
                       849 rows        849 people  of fact_k12_person_year in the year and the group
                       708 rows        708 people  where next_grade <> 'UN' (source.where); 141 of the rows dropped
                        86 rows         86 people  where grade = next_grade (numerator.where); 622 of the rows not in the numerator
              0 other cells have no row
              value: the people of the numerator over the people of the denominator

            """.ReplaceLineEndings("\n"),
            steward.Output,
            StringComparison.Ordinal);
        Assert.Equal((0, 0), (steward.ExitCode, analyst.ExitCode));
        Assert.DoesNotMatch("708|849|86 rows", analyst.Output);
        Assert.Contains("  How many rows and people these are is told to STEWARD only", analyst.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_IsRefused_WhenTheQuestionIsWrong()
    {
        var result = await Shell.RunWithInputAsync("{ enrollment(release: \"simple\") { endCursor } }", "explain", "-", "--data", host.Data);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("sample", result.Error, StringComparison.Ordinal);
    }
}
