using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Reading;
using E2CSemantic.Query.Fixtures;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Engines;

namespace E2CSemantic.Warehouse.Tests.Engines;

public class FixtureWarehouseTests
{
    private static readonly SemanticCatalog Catalog = CatalogReader.Read(Repository.PathTo("metrics"), Repository.PathTo("warehouse"), "ma").Value!;

    public static TheoryData<string> Metrics() => [.. Catalog.Metrics.Select(metric => metric.Name.ToString()).Distinct()];

    [Theory]
    [MemberData(nameof(Metrics))]
    public async Task Fixtures_AreAnsweredAsExpected(string name)
    {
        var checker = new FixtureChecker(Catalog, "DuckDB", FixtureWarehouse.FillAsync);
        foreach (var metric in Catalog.VersionsOf(MetricName.TryParse(name)!))
        {
            foreach (var fixture in metric.Tests)
            {
                Assert.Empty(await checker.CheckAsync(metric, fixture, CancellationToken.None));
            }
        }
    }
}
