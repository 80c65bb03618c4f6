using E2CSemantic.Host.Commands;
using E2CSemantic.Host.Interop;
using E2CSemantic.Host.Interop.Drafts;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Interop.Drafts;

public sealed class ImportedSamplesTests
{
    [Fact]
    public void Ossie_BecomesDraftsAndLosses() => Matches(OssieImport.Of(ForeignDocument.Read(Sample("ossie.yaml")).Value!, Sample("ossie.yaml"), "shop").Value!, nameof(Ossie_BecomesDraftsAndLosses));

    [Fact]
    public void Dbt_BecomesDraftsAndLosses() =>
        Matches(DbtImport.Of(ForeignDocument.Read(Sample("semantic_manifest.json")).Value!, Sample("semantic_manifest.json"), "shop").Value!, nameof(Dbt_BecomesDraftsAndLosses));

    [Fact]
    public void Draft_HoldsForeignTextInQuotesAndComments_OnOneLineEach()
    {
        var draft = OssieImport.Of(ForeignDocument.Read(Sample("ossie.yaml")).Value!, "a\nstatus: published", "shop").Value!.Drafts.Single(draft => draft.Name.Name == "total_sales");
        var lines = DraftText.Of(draft).Split('\n');

        Assert.Single(lines, line => line.StartsWith("status:", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith("privacy", StringComparison.Ordinal));
        Assert.Contains("description: \"All sales.\\nprivacy: {unit: none}\\n\"", lines);
    }

    [Theory]
    [InlineData("sales.amount >= 100 AND NOT (channel IN ('a b', 'it''s'))", "amount >= 100 and not (channel in ('a b', 'it''s'))")]
    [InlineData("a != b OR a IS NOT NULL", "a <> b or a is not null")]
    [InlineData("a + 1.5 * 2 < -3", "a + 1.5 * 2 < - 3")]
    [InlineData("lower(a) = 'x'", null)]
    [InlineData("a BETWEEN 1 AND 2", null)]
    [InlineData("a LIKE 'x%'", null)]
    [InlineData("a = \"x\"", null)]
    [InlineData("a = 'x' -- comment\n", null)]
    [InlineData("other.a = 1", null)]
    [InlineData("{{ Metric('m') }} = 1", null)]
    [InlineData("", null)]
    public void Condition_IsKept_OnlyWhereEveryWordIsKnown(string foreign, string? ours) => Assert.Equal(
        ours, ForeignCondition.Of(foreign, name => name.StartsWith("other.", StringComparison.Ordinal) ? null : name.Split('.')[^1]));

    private static void Matches(Imported imported, string test) => Snapshot.Match(
        string.Concat(imported.Drafts.Select(draft => $"== {draft.Path}\n{DraftText.Of(draft)}\n")) + Terminal.JsonText<IEnumerable<MetricLoss>>(imported.Losses) + "\n", test: test);

    private static string Sample(string file) => Repository.PathTo("tests", "E2CSemantic.Host.Tests", "Interop", "Drafts", "samples", file);
}
