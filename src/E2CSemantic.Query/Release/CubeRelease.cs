using System.Collections.Immutable;
using System.Numerics;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Policies;
using E2CSemantic.Privacy.Publication;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Publication;

namespace E2CSemantic.Query.Release;

/// <summary>
/// Releases cells of published cubes: the minimum is asked of the noisy count, and every number carries the interval of its noise.
/// The intervals of one row hold together with the policy's confidence.
/// </summary>
internal sealed class CubeRelease
{
    private readonly MetricDefinition _metric;
    private readonly CellCounts _cells;
    private readonly TierRule _rule;
    private readonly ImmutableDictionary<string, long> _halfWidths;
    private readonly PublishedStatistic? _bins;
    private readonly int _permille;

    private CubeRelease(ReleasePlan plan, CellSpace space)
    {
        var statistics = plan.Slice.Cube!.Statistics;
        _metric = plan.Slice.Definition;
        _cells = new(space.Count, [.. statistics.Select(statistic => statistic.Name)]);
        _rule = plan.Query.Rule;
        _halfWidths = statistics.ToImmutableDictionary(statistic => statistic.Name, statistic => statistic.HalfWidth);
        _bins = statistics.FirstOrDefault(statistic => statistic.Name == StatisticColumn.Bin(0));
        _permille = plan.Query.Release.Publication!.Confidence;
    }

    /// <summary>For a year, the released numbers of the cell with given member ids of <see cref="ReleasePlan.Cells"/>.</summary>
    public static Func<SchoolYear, Func<ImmutableArray<string>, ReleasedCells>> Read(RawTable raw, ReleasePlan plan)
    {
        var space = new CellSpace(plan.Cells);
        var years = plan.Slice.Mature.ToDictionary(year => year, _ => new CubeRelease(plan, space));
        var schoolYears = raw.Integers(StarColumns.SchoolYear);
        for (var row = 0; row < raw.RowCount; row++)
        {
            years[new SchoolYear((int)schoolYears.Values[row]!.Value)]._cells.Read(raw, row, space.CellOf(raw, row));
        }

        return year => members => years[year].Release(
            space.CellAt([.. members.Select((member, dimension) => space.PlaceOf(dimension, member))]));
    }

    private ReleasedCells Release(int cell)
    {
        var isCounted = _halfWidths.ContainsKey(StatisticColumn.People);
        var people = isCounted ? Noisy(StatisticColumn.People, cell) : Noisy(StatisticColumn.Yes, cell) + Noisy(StatisticColumn.Rest, cell);
        var peopleWidth = isCounted ? Width(StatisticColumn.People) : Width(StatisticColumn.Yes) + Width(StatisticColumn.Rest);
        if (people < _rule.ShownFrom((long)peopleWidth))
        {
            return ReleasedCells.Suppressed(_metric.Kind);
        }

        var count = Estimated(CountInterval.Of(people, peopleWidth));
        return _metric.Kind switch
        {
            MetricKind.Count => new(count, null, null),
            MetricKind.Ratio => new(Rate(cell), Count(StatisticColumn.Yes, cell), count),
            MetricKind.AmountRatio => new(AmountRate(cell), Count(StatisticColumn.PartAmount, cell), Whole(cell)),
            MetricKind.Sum => new(Sum(cell), null, count),
            MetricKind.Quantile => new(Quantile(cell), null, count),
            _ => new(Mean(cell), null, count),
        };
    }

    private Cell Rate(int cell) => _metric.DenominatorWhere is null
        ? Share(cell, StatisticColumn.Yes, StatisticColumn.Rest)
        : Rounded(QuotientInterval.Of(Noisy(StatisticColumn.Yes, cell), Noisy(StatisticColumn.People, cell), Width(StatisticColumn.Yes), Width(StatisticColumn.People)));

    private Cell AmountRate(int cell) => Share(cell, StatisticColumn.PartAmount, StatisticColumn.RestAmount);

    private Cell Share(int cell, string part, string rest) => Rounded(RateInterval.Of(Noisy(part, cell), Noisy(rest, cell), Width(part), Width(rest)));

    private Cell Whole(int cell) => Estimated(CountInterval.Of(
        Noisy(StatisticColumn.PartAmount, cell) + Noisy(StatisticColumn.RestAmount, cell), Width(StatisticColumn.PartAmount) + Width(StatisticColumn.RestAmount)));

    private Cell Sum(int cell)
    {
        var (sum, width) = (Noisy(StatisticColumn.MeasureSum, cell), Width(StatisticColumn.MeasureSum));
        return Rounded(new ReleasedRatio(new(sum, 1), new(sum - width, 1), new(sum + width, 1)));
    }

    private Cell Quantile(int cell)
    {
        var edges = MetricSensitivity.EdgesOf(_metric);
        return Rounded(QuantileInterval.Of(
            edges,
            [.. Enumerable.Range(0, edges.Length - 1).Select(bin => Noisy(StatisticColumn.Bin(bin), cell))],
            AnswerNumber.Exactly(_metric.Quantile!.Value),
            _bins!.Mechanism.Variance,
            CubePlanner.MissesOfEach(_metric, _permille)));
    }

    private Cell Count(string statistic, int cell) => Estimated(CountInterval.Of(Noisy(statistic, cell), Width(statistic)));

    private Cell Rounded(ReleasedRatio? ratio) => ratio is null ? Cell.Suppressed : Estimated(ratio.Rounded(_metric.Presentation.AnsweredDecimals));

    private Cell Mean(int cell)
    {
        var records = _halfWidths.ContainsKey(StatisticColumn.MeasuredRows) ? StatisticColumn.MeasuredRows : StatisticColumn.People;
        return Rounded(MeanInterval.Of(
            MetricSensitivity.BoundsOf(_metric),
            Noisy(StatisticColumn.CentredSum, cell),
            Noisy(records, cell),
            Width(StatisticColumn.CentredSum),
            Width(records)));
    }

    private BigInteger Noisy(string statistic, int cell) => _cells[statistic][cell];

    private BigInteger Width(string statistic) => _halfWidths[statistic];

    private Cell Estimated(ReleasedNumber number) => new(
        CellStatus.Estimated, AnswerNumber.Of(number.Value), AnswerNumber.Of(number.Low), AnswerNumber.Of(number.High), _permille / 1000m);
}
