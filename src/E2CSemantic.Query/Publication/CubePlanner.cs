using System.Collections.Immutable;
using System.Numerics;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Policies;
using E2CSemantic.Privacy;
using E2CSemantic.Privacy.Accounting;
using E2CSemantic.Privacy.Mechanisms;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Planning.Conditions;
using E2CSemantic.Query.Planning.Nodes;
using E2CSemantic.Query.Resolution;
using E2CSemantic.Query.Rewrites;

namespace E2CSemantic.Query.Publication;

/// <summary>
/// Says how each cube of the policy is drawn for a release: one plan for each version in force that answers years of the release. A cube's loss
/// is shared evenly by its statistics, except a ratio's two, of which one person changes only one and which so share it whole.
/// </summary>
internal sealed class CubePlanner(SemanticCatalog catalog)
{
    public ImmutableArray<CubePlan> Plan(PublishedCube cube, Rho rho, ReleaseInfo release)
    {
        ImmutableArray<MetricDefinition> versions = [.. catalog.VersionsOf(cube.Metric).Where(VersionSelection.IsInForce)];
        return
        [
            .. from version in versions
               let years = YearsOf(version, versions, release)
               where !years.IsEmpty
               select Plan(version, cube, years, rho, release),
        ];
    }

    /// <summary>The noisy columns of a metric's cube that may spend <paramref name="rho"/>; the confidence in thousandths.</summary>
    public static ImmutableArray<PublishedStatistic> Statistics(MetricDefinition metric, ImmutableArray<DimensionName> by, Rho rho, int confidence)
    {
        var groups = MetricSensitivity.Groups(metric);
        var part = groups is [_] ? rho : rho.PartOf(new(new Ratio(1, groups.Length)));
        var misses = MissesOfEach(metric, confidence);
        var cells = MetricSensitivity.Cells(metric, by);
        return [.. groups.SelectMany(group => group.Names.Select(name => Noisy(name, new(part, cells * group.PerCell), misses)))];
    }

    /// <summary>
    /// The chance that the interval of one noisy number of a row may miss, so that all of the row hold together with a confidence in thousandths. The bins of a
    /// histogram make one interval.
    /// </summary>
    public static Ratio MissesOfEach(MetricDefinition metric, int confidence) => new(
        1000 - confidence, 1000 * (metric.Kind is MetricKind.Quantile ? 2 : (BigInteger)MetricSensitivity.Groups(metric).Sum(group => group.Names.Length)));

    /// <summary>How far the noisy count of a cell's people may be off; where no statistic counts them, two do: those with an outcome and those without.</summary>
    public static long PeopleHalfWidth(ImmutableArray<PublishedStatistic> statistics) =>
        statistics.FirstOrDefault(statistic => statistic.Name == StatisticColumn.People)?.HalfWidth ?? statistics.Sum(statistic => statistic.HalfWidth);

    private static ImmutableArray<SchoolYear> YearsOf(MetricDefinition version, ImmutableArray<MetricDefinition> versions, ReleaseInfo release) =>
        [.. ReportedYears.Of(version, release).Where(year => versions.LastOrDefault(other => other.Effective.Contains(year)) == version && ReportedYears.IsMature(version, year, release))];

    private CubePlan Plan(MetricDefinition metric, PublishedCube cube, ImmutableArray<SchoolYear> years, Rho rho, ReleaseInfo release)
    {
        ImmutableArray<ResolvedDimension> dimensions = [.. cube.By.Select(name => Whole(catalog.Dimensions[name], release))];
        var statistics = Statistics(metric, cube.By, rho, catalog.Policy.Confidence);
        var info = new PublishedCubeInfo(CubeName.Of(metric.Name, metric.Version, cube.By), metric.Name, metric.Version, cube.By, years, rho.Nano, statistics);
        var cells = dimensions.Aggregate((long)years.Length, (product, dimension) => product * dimension.Members.Length);
        var root = new AddNoise(new CompleteDomain(Rows(metric, cube.By, years), Names(cube.By), cells), statistics);
        return new(info, metric, dimensions, (AddNoise)PlanRewriter.Rewrite(root));
    }

    private AggregateByGroup Rows(MetricDefinition metric, ImmutableArray<DimensionName> by, ImmutableArray<SchoolYear> years)
    {
        RowNode rows = new FilterRows(FactRows.Plan(catalog, metric), [new InYears(years)]);
        rows = metric switch
        {
            { Kind: MetricKind.Mean } when MetricSensitivity.BoundsOf(metric) is var bounds =>
                new ClampMeasure(rows, metric.Measure!, (long)bounds.Low, (long)bounds.High, (long)bounds.Middle),
            { Kind: MetricKind.Sum } => new ClampMeasure(rows, metric.Measure!, metric.Privacy.Lower!.Value, metric.Privacy.Upper!.Value, Middle: 0),
            { Kind: MetricKind.AmountRatio, Measure: { } part } => new ClampParts(rows, part, metric.Whole!, metric.Privacy.Lower!.Value, metric.Privacy.Upper!.Value),
            _ => rows,
        };
        rows = new BoundContributions(
            rows,
            metric.Privacy.Unit,
            Names(by),
            MetricSensitivity.Cells(metric, by),
            metric.Kind is MetricKind.Count or MetricKind.Ratio ? null : metric.Privacy.RowsPerUnit,
            catalog.Star.Tables[metric.Fact].Grain);
        return new(rows, metric.Privacy.Unit, [Names(by)], MetricStatistics.Bounded(metric));
    }

    private static PublishedStatistic Noisy(string name, GaussianMechanism mechanism, Ratio misses) =>
        new(name, (long)mechanism.SensitivitySquared, mechanism.Rho.Nano, (long)mechanism.HalfWidth(misses));

    private static ResolvedDimension Whole(DimensionDefinition dimension, ReleaseInfo release)
    {
        var members = DeclaredDomain.MembersOf(dimension, release);
        return new(dimension, members, IsGrouped: true, members);
    }

    private static ImmutableArray<string> Names(ImmutableArray<DimensionName> names) => [.. names.Select(name => name.Value)];
}
