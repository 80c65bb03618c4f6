using System.Collections.Immutable;
using E2CSemantic.Host.Commands;
using E2CSemantic.Host.Interop;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Interop;

public sealed class ExportLossesTests
{
    [Fact]
    public void Losses_AreTheSame_ForTheShippedDefinitions() => Snapshot.Match(
        Terminal.JsonText<IEnumerable<MetricLoss>>([.. ExportLosses.Of(ShippedTables.Released), .. DbtManifest.Losses(ShippedTables.Released)]) + "\n", extension: "json");

    [Fact]
    public void Losses_NameEveryMetric()
    {
        var named = ExportLosses.Of(ShippedTables.Released).Select(loss => loss.Metric).ToHashSet();

        Assert.Empty(ShippedTables.Catalog.Metrics.Select(metric => metric.Name.ToString()).Except(named));
    }

    [Fact]
    public void Version_IsNotExported_WhenItLacksAnApproval()
    {
        var lacking = ShippedTables.Catalog.VersionsOf(new("k12", "low_income_share"))[0];
        var released = ShippedTables.Of(ShippedTables.Catalog with
        {
            Unapproved = ImmutableDictionary<(MetricName Metric, SemanticVersion Version), string>.Empty.Add((lacking.Name, lacking.Version), "it has no disclosure approval"),
        });

        Assert.DoesNotContain(released.Tables, table => table.Metric == lacking);
        Assert.Contains(
            new MetricLoss("k12.low_income_share", "NOT_PUBLISHED", $"Version {lacking.Version} is not exported: it has no disclosure approval."), ExportLosses.Of(released));
    }

    [Fact]
    public void Version_IsNotExported_WhenAProviderExcludesWhatItNeeds()
    {
        var lacking = ShippedTables.Catalog.VersionsOf(new("k12", "low_income_share"))[0];
        var need = lacking.Providers[0];
        var released = ShippedTables.Of(ShippedTables.Catalog with
        {
            Exclusions = [new("all", need.Id, need.Needs, Project: null, "a statute", "a reason", DateOnly.MinValue, Until: null, new("all.yaml", 1, 1))],
        });

        Assert.DoesNotContain(released.Tables, table => table.Metric == lacking);
        Assert.Contains(
            new MetricLoss("k12.low_income_share", "NOT_PUBLISHED", $"Version {lacking.Version} is not exported: {need.Id} excludes {string.Join(", ", need.Needs)}."),
            ExportLosses.Of(released));
    }

    [Fact]
    public void Tables_AreRefused_WhenThePolicyPublishesNothing()
    {
        var catalog = ShippedTables.Catalog with { Policy = ShippedTables.Catalog.Policy with { Cubes = [] } };

        Assert.Equal("E2C_EXPORT_EMPTY", Assert.Single(ReleasedTables.Of(catalog, "published").Diagnostics).Code);
    }
}
