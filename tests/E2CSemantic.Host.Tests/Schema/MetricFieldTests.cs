using System.Text.Json;
using E2CSemantic.Model.Policies;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Schema;

[Collection(OneRunningHost.Name)]
public sealed class MetricFieldTests(RunningHost host)
{
    private const string LowIncomeByRace =
        """
        {
          lowIncomeShare(groupBy: [RACE_ETHNICITY]) {
            applied { metric versions release releaseLabel tier policy minimumCell noise noiseScale cost settledThrough
              providers { id included } seriesBreaks warnings queryHash }
            rows { schoolYear raceEthnicity { id label } definition seriesBreak
              value { status value low high confidence } numerator { status value } denominator { status value } }
            endCursor
          }
        }
        """;

    [Theory]
    [InlineData(Tier.Analyst)]
    [InlineData(Tier.Steward)]
    public async Task Field_GivesTheDocumentedNumbers_WhenTheTierIsExact(Tier tier) =>
        Snapshot.Match(PrettyJson.Of(Reproducible(await host.AskAsync(LowIncomeByRace, tier))), tier.ToString(), "json");

    [Fact]
    public async Task Field_GivesTheDeclaredDomainOnce_WhenTheTierIsPublic()
    {
        var first = await host.AskAsync(LowIncomeByRace);
        var steward = Rows(await host.AskAsync(LowIncomeByRace, Tier.Steward));
        var rows = Rows(first);

        Assert.Equal(first, await host.AskAsync(LowIncomeByRace));
        Assert.Equal(steward.Select(Key), rows.Select(Key));
        Assert.All(rows, row => Assert.Contains(row.GetProperty("value").GetProperty("status").GetString(), (string[])["ESTIMATED", "SUPPRESSED"]));
        await host.RestartAsync();
        Assert.Equal(first, await host.AskAsync(LowIncomeByRace));
    }

    [Theory]
    [InlineData(Tier.Public)]
    [InlineData(Tier.Analyst)]
    public async Task GenericQuery_GivesTheSameCells_WhenTheQuestionIsTheSame(Tier tier)
    {
        const string typed = "{ mobilityChurn(groupBy: [GRADE]) { rows { schoolYear grade { id label } definition value { status value low high } numerator { status value low high } denominator { status value low high } } } }";
        const string generic = """{ metricQuery(input: {metric: "k12.mobility_churn", groupBy: ["grade"]}) { keyColumns keys { id label } columns rows { status value low high } } }""";
        using var table = JsonDocument.Parse(await host.AskAsync(generic, tier));
        var result = table.RootElement.GetProperty("data").GetProperty("metricQuery");
        var rows = Rows(await host.AskAsync(typed, tier));

        Assert.Equal(["school_year", "grade", "definition"], result.GetProperty("keyColumns").EnumerateArray().Select(column => column.GetString()));
        Assert.Equal(["value", "numerator", "denominator"], result.GetProperty("columns").EnumerateArray().Select(column => column.GetString()));
        Assert.Equal(
            rows.Select(row => $"{row.GetProperty("schoolYear").GetString()} {row.GetProperty("grade").GetRawText()} {row.GetProperty("definition").GetString()}"),
            result.GetProperty("keys").EnumerateArray().Select(key => $"{key[0].GetProperty("id").GetString()} {key[1].GetRawText()} {key[2].GetProperty("id").GetString()}"));
        Assert.Equal(
            rows.Select(row => string.Join(',', ((string[])["value", "numerator", "denominator"]).Select(column => row.GetProperty(column).GetRawText()))),
            result.GetProperty("rows").EnumerateArray().Select(row => string.Join(',', row.EnumerateArray().Select(cell => cell.GetRawText()))));
    }

    [Fact]
    public async Task Field_ComparesRowsWithTheReference_WhenAGapIsAsked()
    {
        const string typed = """{ enrollment(groupBy: [GRADE], gap: {dimension: GRADE, reference: "09"}) { rows { schoolYear grade { id } value { value } gap { status value } } } }""";
        const string generic = """{ metricQuery(input: {metric: "k12.enrollment", groupBy: ["grade"], gap: {dimension: "grade", reference: "09", as: DIFFERENCE}}) { columns rows { status value } } }""";
        var rows = Rows(await host.AskAsync(typed, Tier.Steward));
        using var table = JsonDocument.Parse(await host.AskAsync(generic, Tier.Steward));
        var result = table.RootElement.GetProperty("data").GetProperty("metricQuery");
        decimal Value(JsonElement cell) => cell.GetProperty("value").GetDecimal();
        var references = rows.Where(row => row.GetProperty("grade").GetProperty("id").GetString() == "09").ToDictionary(row => row.GetProperty("schoolYear").GetString()!);

        Assert.All(references.Values, row => Assert.Equal(JsonValueKind.Null, row.GetProperty("gap").ValueKind));
        Assert.All(
            rows.Except(references.Values),
            row => Assert.Equal(Value(row.GetProperty("value")) - Value(references[row.GetProperty("schoolYear").GetString()!].GetProperty("value")), Value(row.GetProperty("gap"))));
        Assert.Equal(["value", "gap"], result.GetProperty("columns").EnumerateArray().Select(column => column.GetString()));
        Assert.Equal(
            rows.Select(row => row.GetProperty("gap") is { ValueKind: JsonValueKind.Object } gap ? gap.GetProperty("value").GetRawText() : "null"),
            result.GetProperty("rows").EnumerateArray().Select(row => row[1].GetProperty("value").GetRawText()));
    }

    [Fact]
    public async Task Field_FiltersOrdersAndPages_WhenAskedTo()
    {
        const string query =
            """
            query($after: String) {
              enrollment(years: ["2006-07"], groupBy: [GRADE], where: {grade: {in: ["09", "10", "11"]}}, orderBy: VALUE_DESC, first: 2, after: $after) {
                rows { schoolYear grade { id } value { value } } endCursor
              }
            }
            """;
        var first = await host.AskAsync(query, Tier.Steward);
        using var page = JsonDocument.Parse(first);
        var cursor = page.RootElement.GetProperty("data").GetProperty("enrollment").GetProperty("endCursor").GetString();
        var second = await host.AskAsync(query, Tier.Steward, new { after = cursor });

        Snapshot.Match(PrettyJson.Of(Reproducible(first)), "first", "json");
        Snapshot.Match(PrettyJson.Of(second), "second", "json");
    }

    [Theory]
    [InlineData("enrolment", "HC0009", "{ enrolment { rows { schoolYear } } }")]
    [InlineData("metric", "E2C_METRIC_UNKNOWN", """{ metricQuery(input: {metric: "k12.enrolment"}) { columns } }""")]
    [InlineData("catalog", "E2C_CATALOG_ENTRY_UNKNOWN", """{ metric(id: "k12.enrolment") { title } }""")]
    [InlineData("dimension", "E2C_DIMENSION_UNKNOWN", """{ metricQuery(input: {metric: "k12.enrollment", groupBy: ["grad"]}) { columns } }""")]
    [InlineData("enum", "HC0016", "{ enrollment(groupBy: [GRAD]) { rows { schoolYear } } }")]
    [InlineData("year", "E2C_YEAR_NOT_DEFINED", """{ enrollment(years: ["1999-00"]) { rows { schoolYear } } }""")]
    [InlineData("malformed year", "HC0016", """{ enrollment(years: ["2003"]) { rows { schoolYear } } }""")]
    [InlineData("version", "E2C_VERSION_UNKNOWN", """{ metricQuery(input: {metric: "k12.enrollment", version: "V9"}) { columns } }""")]
    [InlineData("release", "E2C_RELEASE_UNKNOWN", """{ enrollment(release: "simple") { rows { schoolYear } } }""")]
    [InlineData("member", "E2C_MEMBER_NOT_DECLARED", """{ enrollment(groupBy: [GRADE], where: {grade: {in: ["9"]}}) { rows { schoolYear } } }""")]
    [InlineData("first", "E2C_FIRST_OUT_OF_RANGE", "{ enrollment(first: 0) { rows { schoolYear } } }")]
    [InlineData("cursor", "E2C_CURSOR_INVALID", """{ enrollment(after: "x") { rows { schoolYear } } }""")]
    [InlineData("syntax", "HC0014", "{ enrollment(")]
    public async Task Question_IsRefusedWithCodePlaceAndSuggestion_WhenItIsWrong(string fault, string code, string query)
    {
        var answer = await host.AskAsync(query);

        Assert.Contains($"\"code\":\"{code}\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer, StringComparison.Ordinal);
        Snapshot.Match(PrettyJson.Of(answer), fault.Replace(' ', '_'), "json");
    }

    [Fact]
    public async Task Catalog_ListsMetricsAndReleases_WhenAsked()
    {
        const string query =
            """
            {
              all: metrics { id kind unit variantOf }
              metrics(domain: "k12", search: "INCOME share record") { id name domain field title owner kind unit decimals status maxCross lineage
                versions { version from to status changes approvals { gate reference reviewBy } unapproved }
                dimensions { name title required members { id label } } }
              releases { label schoolYears publication { policy confidence rho cubes { metric version by years rho } } }
            }
            """;

        Snapshot.Match(PrettyJson.Of(await host.AskAsync(query)), extension: "json");
    }

    [Fact]
    [Trait("Requirement", "B15")]
    public async Task Catalogue_TellsEveryMetricInSentences_ToAnyone()
    {
        using var answer = JsonDocument.Parse(await host.AskAsync("{ metrics { id title description } }"));
        var metrics = answer.RootElement.GetProperty("data").GetProperty("metrics").EnumerateArray().ToList();

        Assert.Equal(host.Rooms.Catalog.Metrics.Select(version => version.Name.ToString()).Distinct().Order(StringComparer.Ordinal), metrics.Select(Id).Order(StringComparer.Ordinal));
        Assert.Empty(metrics.Where(metric => Text(metric, "title") is not { Length: > 5 }).Select(Id));
        Assert.Empty(metrics.Where(metric => Text(metric, "description") is not { Length: > 40 } text || !text.EndsWith('.') || text.Contains('_', StringComparison.Ordinal)).Select(Id));

        static string Id(JsonElement metric) => Text(metric, "id");
        static string Text(JsonElement metric, string field) => metric.GetProperty(field).GetString()!;
    }

    [Fact]
    [Trait("Requirement", "X3")]
    public async Task AnOldVersion_StillAnswers_AndTheNextSayWhatChanged()
    {
        const string query =
            """
            {
              metric(id: "k12.low_income_share") { versions { version from to changes } }
              lowIncomeShare(years: ["2003-04"], version: V1) { applied { versions } rows { schoolYear definition value { status value } } }
            }
            """;

        Snapshot.Match(PrettyJson.Of(await host.AskAsync(query, Tier.Steward)), extension: "json");
    }

    [Fact]
    public async Task Catalogue_TellsWhatStatesShare_AndAnswersByIt()
    {
        const string query =
            """
            {
              indicators { id title framework standard implementations { jurisdiction metric differs } }
              own: metric(id: "ma.consistent_attendance") { field }
              other: metric(id: "ut.consistent_attendance") { field }
              metricQuery(input: {metric: "e2w.high_school_graduation", years: ["2005-06"]}) { applied { metric warnings } rows { status } }
            }
            """;

        Snapshot.Match(PrettyJson.Of(await host.AskAsync(query, Tier.Steward)), extension: "json");
    }

    // The cursor and the hash cover the release's id, which covers person keys that are drawn anew for every test run.
    private static string Reproducible(string answer) => System.Text.RegularExpressions.Regex.Replace(
        answer, "\"(release|queryHash|endCursor)\":\"[^\"]+\"", "\"$1\":\"…\"");

    private static List<JsonElement> Rows(string answer)
    {
        using var document = JsonDocument.Parse(answer);
        return [.. document.RootElement.GetProperty("data").EnumerateObject().First().Value.GetProperty("rows").Clone().EnumerateArray()];
    }

    private static string Key(JsonElement row) => $"{row.GetProperty("schoolYear").GetString()} {row.GetProperty("raceEthnicity").GetRawText()}";
}
