using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Lineage;
using E2CSemantic.Host.Tests.Interop;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Star;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Dictionary;

namespace E2CSemantic.Host.Tests.Lineage;

/// <summary>The lineage of every shipped version, by the shipped source contracts.</summary>
public sealed class CatalogLineageTests
{
    private static readonly ElementCatalog _dictionary = Rooms.ReadDictionary(HostSettingsReader.Read([], Repository.Root).Value!).Value!;
    private static readonly CatalogLineage _lineage = new(ShippedTables.Catalog, _dictionary);

    // For each agency those that send rows of one of the facts that it sends, so that one can stand for the other.
    private static readonly ILookup<string, string> _alternatives = Alternatives();

    private static IEnumerable<MetricDefinition> Answering =>
        ShippedTables.Catalog.Metrics.Where(metric => metric.Status is MetricStatus.Published or MetricStatus.Deprecated);

    [Fact]
    public void Of_TellsAnElement_ForEveryVersionThatAnswers() =>
        Assert.Empty(Answering.Where(metric => _lineage.Of(metric) is not { Absent: null }).Select(metric => $"{metric.Name} {metric.Version}"));

    [Fact]
    [Trait("Requirement", "B2")]
    public void Providers_AreThoseOfTheInputColumns_ForEveryVersionThatAnswers() =>
        Assert.Empty(Answering.SelectMany(metric => Objections(metric, _lineage.Of(metric))));

    [Fact]
    public void Check_Objects_WhenAProviderIsTooManyOrIsMissing()
    {
        var employed = Answering.Single(metric => metric.Name.ToString() == "wf.employed_year_5");
        var other = employed with { Providers = [employed.Providers[0], new("eec", ["SUBSIDY"], ExclusionAnswer.Refuse)] };

        Assert.Equal(
            [
                "wf.employed_year_5 1.0.0 names eec, which sends nothing that it reads",
                "wf.employed_year_5 1.0.0 reads what dua sends, and does not name it",
                "wf.employed_year_5 1.0.0 reads what dws sends, and does not name it",
            ],
            Objections(other, _lineage.Of(other)));
    }

    [Fact]
    public void Of_IsThatOfBothMetrics_WhenTheyAreCompared()
    {
        var gap = Answering.Single(metric => metric.Name.ToString() == "k12.grad4_gap_low_income");
        var compared = Answering.Single(metric => metric.Name.ToString() == "k12.grad4");

        Assert.Subset(_lineage.Of(gap).Columns.Select(Named).ToHashSet(), _lineage.Of(compared).Columns.Select(Named).ToHashSet());
    }

    [Fact]
    public void Of_SaysWhy_WhenNoContractFillsWhatIsRead() => Assert.Equal(
        "No source contract fills a column that this version reads.",
        new CatalogLineage(ShippedTables.Catalog, ElementCatalog.Of(ShippedTables.Catalog.Star, [], new([]))).Of(Answering.First()).Absent);

    private static string Named(ReadColumn read) => $"{read.Column.Table}.{read.Column.Column}";

    private static IEnumerable<string> Objections(MetricDefinition metric, VersionLineage lineage)
    {
        var named = metric.Providers.Select(need => need.Id).ToHashSet(StringComparer.Ordinal);
        var upstream = _dictionary.Providers.Where(provider => lineage.Providers.Contains(provider.Id)).Select(provider => provider.Upstream).ToHashSet(StringComparer.Ordinal);
        foreach (var provider in named.Except(lineage.Providers).Order(StringComparer.Ordinal))
        {
            yield return $"{metric.Name} {metric.Version} names {provider}, which sends nothing that it reads";
        }

        foreach (var provider in lineage.Providers.Except(named).Where(provider => !upstream.Contains(provider) && !_alternatives[provider].Any(named.Contains)))
        {
            yield return $"{metric.Name} {metric.Version} reads what {provider} sends, and does not name it";
        }
    }

    private static ILookup<string, string> Alternatives()
    {
        var star = ShippedTables.Catalog.Star;
        var senders =
            from contract in ContractFolder.Read(Repository.PathTo("warehouse", "sources"), star).Value!.All
            from table in contract.Filled
            where star.Tables[table].Kind is TableKind.Fact
            select (Table: table, contract.Provider);
        return senders.GroupBy(sender => sender.Table, sender => sender.Provider)
            .SelectMany(fact => fact.SelectMany(one => fact.Where(other => other != one).Select(other => (one, other))))
            .ToLookup(pair => pair.one, pair => pair.other, StringComparer.Ordinal);
    }
}
