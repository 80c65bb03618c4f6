using System.Collections.Immutable;
using System.Numerics;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Fixtures;
using E2CSemantic.Privacy.Accounting;
using E2CSemantic.Query.Compilation;
using E2CSemantic.Query.Fixtures;
using E2CSemantic.Query.Publication;
using E2CSemantic.Query.Release;
using E2CSemantic.Query.Tests.States;
using E2CSemantic.Sql;

namespace E2CSemantic.Query.Tests.Publication;

/// <summary>Taking one person out of a state changes what the noise of every cube is added to by no more than the noise was made for.</summary>
public class RealisedSensitivityTests
{
    private const int Heavy = 0;
    private const int HeavyRows = 160;
    private const int OtherRows = 80;

    public static TheoryData<string, string> Cubes()
    {
        var cubes = new TheoryData<string, string>();
        foreach (var cube in Definitions.Catalog.Policy.Cubes)
        {
            cubes.Add(cube.Metric.ToString(), string.Join(',', cube.By));
        }

        return cubes;
    }

    [Theory]
    [MemberData(nameof(Cubes))]
    public async Task OnePerson_ChangesACubeByNoMoreThanItsSensitivity(string metric, string by)
    {
        var cube = Definitions.Catalog.Policy.Cubes.Single(cube => cube.Metric.ToString() == metric && string.Join(',', cube.By) == by);
        foreach (var version in Definitions.Catalog.VersionsOf(cube.Metric))
        {
            var random = new RandomRows(version);
            var others = Enumerable.Range(0, OtherRows).Select(place => (Person: 1 + (place % 39), Row: place * 7_919)).ToArray();
            var heavy = Enumerable.Range(0, HeavyRows).Select(place => (Person: Heavy, Row: place * 104_729)).ToArray();
            var fixture = random.Everybody([.. others, .. heavy]);
            var key = RandomRows.KeyOf(Heavy);
            var without = fixture with
            {
                Given = fixture.Given.ToImmutableSortedDictionary(
                    fact => fact.Key, fact => fact.Value.Where(row => !Equals(row.Values[version.Privacy.Unit], key)).ToImmutableArray(), StringComparer.Ordinal),
            };

            var (plan, with) = await CountsAsync(version, cube.By, fixture, fixture);
            var (_, rest) = await CountsAsync(version, cube.By, without, fixture);

            var cells = MetricSensitivity.Cells(version, cube.By);
            foreach (var year in plan.Info.Years)
            {
                foreach (var group in MetricSensitivity.Groups(version))
                {
                    Assert.InRange(Changed(group, with[year], rest[year], with.Space.Count), BigInteger.Zero, cells * group.PerCell);
                }
            }
        }
    }

    private static BigInteger Changed(StatisticGroup group, CellCounts with, CellCounts rest, int cells) =>
        Enumerable.Range(0, cells).Aggregate(BigInteger.Zero, (sum, cell) => group.Names.Aggregate(sum, (inner, name) =>
        {
            BigInteger difference = CubeDrawing.Exact(name, with, cell) - CubeDrawing.Exact(name, rest, cell);
            return inner + (difference * difference);
        }));

    private static async Task<(CubePlan Plan, CubeCounts Counts)> CountsAsync(MetricDefinition version, ImmutableArray<DimensionName> by, MetricFixture fixture, MetricFixture domain)
    {
        var star = FixtureStar.Of(Definitions.Catalog, version, fixture);
        var release = FixtureRelease.Of(Definitions.Catalog, version, domain, FixtureStar.Of(Definitions.Catalog, version, domain));
        var alone = Definitions.Catalog with { Metrics = [version] };
        var plan = new CubePlanner(alone).Plan(new(version.Name, by, 1, 1, version.Place), Rho.FromNano(1_000_000), release).Single();
        await using var warehouse = MemoryWarehouse.Fill([.. star.Tables], release);
        var raw = await warehouse.ReadAsync(new(release.Id, WarehouseStore.Facts), SqlRenderer.Render(PlanCompiler.Compile(plan.Rows), warehouse.Dialect), CancellationToken.None);
        return (plan, new(raw, plan));
    }
}
