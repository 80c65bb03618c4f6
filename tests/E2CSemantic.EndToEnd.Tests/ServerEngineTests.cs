using System.Globalization;
using System.Text.Json;
using E2CSemantic.Testing;
using Npgsql;

namespace E2CSemantic.EndToEnd.Tests;

/// <summary>The same data cut, published and served by two processes, one on files and one on a database server: clients see no difference.</summary>
public sealed class ServerEngineTests(PanelStore panel) : IClassFixture<PanelStore>
{
    // Both intervals hold the same number nearly always; three times as far apart is odds of less than one in 10^15 for each cell.
    private const decimal Slack = 3;

    private const string Copying = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'COPY%' AND state = 'active' AND pid <> pg_backend_pid()";

    private static readonly string[] _questions =
    [
        "{ enrollment(groupBy: [SEX, RACE_ETHNICITY]) { applied { metric versions release releaseLabel tier policy minimumCell noise noiseScale cost settledThrough seriesBreaks warnings queryHash } rows { schoolYear sex { id label } raceEthnicity { id label } value { status value low high confidence } } } }",
        "{ lowIncomeShare(groupBy: [RACE_ETHNICITY]) { applied { queryHash release } rows { schoolYear raceEthnicity { id } definition value { status value low high } numerator { status value low high } denominator { status value low high } } } }",
        "{ mobilityChurn(groupBy: [GRADE]) { rows { schoolYear grade { id label } value { status value low high } denominator { status value low high } } } }",
        "{ metricQuery(input: {metric: \"k12.retention_in_grade\", groupBy: [\"grade\"], orderBy: VALUE_DESC, first: 5}) { keyColumns keys { id label } columns rows { status value low high } endCursor } }",
        "{ metricQuery(input: {metric: \"k12.mean_scaled_score\", groupBy: [\"race_ethnicity\"], where: [{dimension: \"race_ethnicity\", in: [\"BL\", \"HI\"]}]}) { keyColumns keys { id label } columns rows { status value low high } } }",
        "{ enrollment(years: [\"2003-04\"]) { rows { value { status value } } } again: enrollment(groupBy: [GRADE], years: [\"2005-06\"]) { rows { grade { id } value { status value } } } }",
        "{ metricQuery(input: {metric: \"k12.enrollmint\"}) { columns } }",
    ];

    public static TheoryData<string> Servers() => ServerSettings.Engines();

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Answers_AreThoseOfFiles(string engine)
    {
        using var database = new EngineDatabase(engine);
        var settings = ServerSettings.Of(engine, database.ConnectionString);
        Done(panel.Run(settings, "release", "cut", "first"));
        Done(panel.Run(settings, "publish", "--release", "first"));
        using var files = new ServedProgram(panel.Data, new Dictionary<string, string>());
        using var server = new ServedProgram(panel.Data, settings);

        foreach (var question in _questions)
        {
            foreach (var tier in new[] { "STEWARD", "ANALYST" })
            {
                Assert.Equal(await files.AskAsync(question, tier), await server.AskAsync(question, tier));
            }
        }

        // What is ordered by noisy values is in another order with other noise.
        foreach (var question in _questions.Where(question => !question.Contains("orderBy", StringComparison.Ordinal)))
        {
            using var drawn = JsonDocument.Parse(await files.AskAsync(question, "PUBLIC"));
            using var drawnAgain = JsonDocument.Parse(await server.AskAsync(question, "PUBLIC"));
            AssertOfTheSame(drawn.RootElement, drawnAgain.RootElement);
        }
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void Cut_LeavesNothing_WhenItIsKilled(string engine)
    {
        using var database = new EngineDatabase(engine);
        var settings = ServerSettings.Of(engine, database.ConnectionString);
        using (var cut = ProgramRun.StartWith(settings, "release", "cut", "first", "--data", panel.Data))
        {
            using var connection = Open(database.ConnectionString);
            while (!cut.HasExited && Value<long>(connection, Copying) == 0)
            {
                Thread.Sleep(1);
            }

            Assert.False(cut.HasExited, "the cut was done before it could be killed");
            cut.Kill();
            cut.WaitForExit();
        }

        Assert.Equal("[]", Done(panel.Run(settings, "release", "list", "--json")).Trim());
        Done(panel.Run(settings, "release", "cut", "first"));
        using var answer = JsonDocument.Parse(Done(panel.Run(settings, "release", "show", "first", "--json")));
    }

    private static NpgsqlConnection Open(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        connection.Open();
        return connection;
    }

    private static T? Value<T>(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return (T?)command.ExecuteScalar();
    }

    private static string Done(ProgramRun run)
    {
        Assert.True(run.ExitCode == 0, $"{run.Output}\n{run.Errors}");
        return run.Output;
    }

    // Noise is drawn for each publication: everything is the same but it, and what it lets be shown.
    private static void AssertOfTheSame(JsonElement one, JsonElement other)
    {
        Assert.Equal(one.ValueKind, other.ValueKind);
        if (one.ValueKind is JsonValueKind.Array)
        {
            Assert.Equal(one.GetArrayLength(), other.GetArrayLength());
            foreach (var (first, second) in one.EnumerateArray().Zip(other.EnumerateArray()))
            {
                AssertOfTheSame(first, second);
            }
        }
        else if (one.ValueKind is JsonValueKind.Object && one.TryGetProperty("status", out var status))
        {
            AssertNear(one, other, status.GetString()!, other.GetProperty("status").GetString()!);
        }
        else if (one.ValueKind is JsonValueKind.Object)
        {
            Assert.Equal(one.EnumerateObject().Select(property => property.Name), other.EnumerateObject().Select(property => property.Name));
            foreach (var property in one.EnumerateObject())
            {
                AssertOfTheSame(property.Value, other.GetProperty(property.Name));
            }
        }
        else
        {
            Assert.Equal(one.GetRawText(), other.GetRawText());
        }
    }

    private static void AssertNear(JsonElement one, JsonElement other, string status, string otherStatus)
    {
        Assert.Contains(status, (string[])["ESTIMATED", "SUPPRESSED"]);
        Assert.Contains(otherStatus, (string[])["ESTIMATED", "SUPPRESSED"]);
        if (status == otherStatus && status == "ESTIMATED" && one.TryGetProperty("low", out _) && one.GetProperty("value").ValueKind is not JsonValueKind.Null && other.GetProperty("value").ValueKind is not JsonValueKind.Null)
        {
            var width = (Number(one, "high") - Number(one, "low") + Number(other, "high") - Number(other, "low")) / 2;
            Assert.InRange(Math.Abs(Number(one, "value") - Number(other, "value")), 0, Slack * width);
        }
    }

    private static decimal Number(JsonElement cell, string name) =>
        cell.GetProperty(name) is { ValueKind: JsonValueKind.String } text ? decimal.Parse(text.GetString()!, CultureInfo.InvariantCulture) : cell.GetProperty(name).GetDecimal();
}
