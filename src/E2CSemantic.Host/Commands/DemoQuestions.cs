using System.Text.Json;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Endpoints;
using E2CSemantic.Host.Security;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Policies;

namespace E2CSemantic.Host.Commands;

/// <summary>The sample questions of the demo, each answered for three tiers side by side.</summary>
internal static class DemoQuestions
{
    private const string LowIncomeByRace =
        """
        query LowIncomeByRace($release: ID, $years: [SchoolYear!]) {
          lowIncomeShare(release: $release, years: $years, groupBy: [RACE_ETHNICITY]) {
            rows { schoolYear raceEthnicity { label } value { status value low high } denominator { status value low high } }
          }
        }
        """;

    private const string ChurnByGrade =
        """
        query ChurnByGrade($release: ID, $years: [SchoolYear!]) {
          mobilityChurn(release: $release, years: $years, groupBy: [GRADE]) {
            rows { schoolYear grade { label } value { status value low high } denominator { status value low high } }
          }
        }
        """;

    private static readonly MetricName _lowIncomeShare = new("k12", "low_income_share");
    private static readonly MetricName _mobilityChurn = new("k12", "mobility_churn");
    private static readonly Tier[] _tiers = [Tier.Public, Tier.Analyst, Tier.Steward];

    /// <summary>Asks each question for the newest school year in which a release can answer it, as everyone, as an analyst and as a steward.</summary>
    public static async Task ShowAsync(Terminal terminal, Rooms rooms, string releaseId, CancellationToken cancellation)
    {
        var releases = await rooms.Warehouse.ReleasesAsync(cancellation);
        var release = releases.Single(release => release.Id == releaseId);
        using var pipeline = new QuestionPipeline(rooms, fault => terminal.Refuse(LastResort.Describe(fault)));
        foreach (var (metric, document) in ((MetricName, string)[])[(_lowIncomeShare, LowIncomeByRace), (_mobilityChurn, ChurnByGrade)])
        {
            var year = release.YearsOf(rooms.Catalog.VersionsOf(metric)[^1].Fact)[^1].ToString();
            var variables = JsonSerializer.SerializeToElement(new { release = releaseId, years = new[] { year } });
            terminal.Line();
            terminal.Line(document);
            terminal.Line();
            await ShowAsync(terminal, pipeline, new GraphQLHttpRequest(document, null, variables, null), cancellation);
        }

        terminal.Line();
        terminal.Line("As PUBLIC every number has noise that was drawn once; as ANALYST cells under 10 people are withheld; as STEWARD nothing is.");
        terminal.Line("A token for another tier: e2c token --tier ANALYST, sent as \"Authorization: Bearer …\".");
        terminal.Line();
    }

    private static async Task ShowAsync(Terminal terminal, QuestionPipeline pipeline, GraphQLHttpRequest question, CancellationToken cancellation)
    {
        var columns = new List<string>();
        var rows = new List<List<string>>();
        foreach (var tier in _tiers)
        {
            var result = await pipeline.AnswerAsync(new("demo", tier, null, null), question, cancellation);
            using var answer = JsonDocument.Parse(result.ToJson());
            var table = AnswerTable.Of(answer.RootElement.GetProperty("data").EnumerateObject().First().Value, collapseCells: true);
            if (columns.Count == 0)
            {
                columns.AddRange(table.Columns.Take(2));
                rows.AddRange(table.Rows.Select(row => row.Take(2).ToList()));
            }

            columns.AddRange(table.Columns.Skip(2).Select(column => $"{TierNames.NameOf(tier)} {(column == "value" ? "share" : "of people")}"));
            foreach (var (row, answered) in rows.Zip(table.Rows))
            {
                row.AddRange(answered.Skip(2));
            }
        }

        terminal.Table(columns, rows);
    }
}
