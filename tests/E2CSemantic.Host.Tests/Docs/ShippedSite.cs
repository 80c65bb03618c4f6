using System.Collections.Immutable;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Docs;
using E2CSemantic.Host.Tests.Interop;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Policies;
using E2CSemantic.Query;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Dictionary;

namespace E2CSemantic.Host.Tests.Docs;

/// <summary>The site of the shipped definitions, with one made-up series that has all that a series can have.</summary>
internal static class ShippedSite
{
    private static readonly ElementCatalog _elements = Rooms.ReadDictionary(HostSettingsReader.Read([], Repository.Root).Value!).Value!;

    /// <summary>The metric that has the series; three versions.</summary>
    public static MetricName Plotted { get; } = new("k12", "low_income_share");

    /// <summary>From 2009-10 on: two numbers, a withheld one, a number, a break with a number, a year that was not collected, one that is not yet mature.</summary>
    public static ImmutableArray<AnswerRow> Rows { get; } =
    [
        Row(2010, "1.0.0", Noisy(0.361m, 0.35m, 0.372m)),
        Row(2011, "1.0.0", Noisy(0.369m, 0.36m, 0.378m)),
        Row(2012, "1.0.0", Cell.Suppressed),
        Row(2013, "1.0.0", Noisy(0.37m, 0.361m, 0.379m)),
        Row(2014, "2.0.0", Noisy(0.412m, 0.4m, 0.42m)) with { SeriesBreak = true },
        Row(2015, "2.0.0", Cell.Without(CellStatus.NotCollected)),
        Row(2016, "2.0.0", Cell.Without(CellStatus.NotMature)),
    ];

    public static ImmutableSortedDictionary<string, string> Files { get; } = FilesOf(ShippedTables.Catalog);

    public static ImmutableSortedDictionary<string, string> FilesOf(SemanticCatalog catalog) => DefinitionSite.Of(new(
        catalog,
        _elements,
        Release: null,
        catalog.Metrics.Select(metric => metric.Name).Distinct().ToImmutableSortedDictionary(
            name => name, name => name == Plotted ? PublicSeries.Of(new(Applied, Rows, null)) : PublicSeries.WithoutRelease)));

    private static Applied Applied { get; } = new(
        Plotted, [new(1, 0, 0), new(2, 0, 0)], "0a1b", "spring", Tier.Public, "ma 2026.1", 10, "discrete-gaussian", null, 0, null, [], [new(2014)], ["Do not compare."], "2c3d");

    private static AnswerRow Row(int year, string version, Cell cell) => new(new(year), [], SemanticVersion.TryParse(version)!, false, cell, null, null);

    private static Cell Noisy(decimal value, decimal low, decimal high) => new(CellStatus.Estimated, value, low, high, 0.95m);
}
