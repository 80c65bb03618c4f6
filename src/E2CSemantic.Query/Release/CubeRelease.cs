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
    private readonly decimal _confidence;

    private CubeRelease(ReleasePlan plan, CellSpace space)
    {
        var statistics = plan.Slice.Cube!.Statistics;
        _metric = plan.Slice.Definition;
        _cells = new(space.Count, [.. statistics.Select(statistic => statistic.Name)]);
        _rule = plan.Query.Rule;
        _halfWidths = statistics.ToImmutableDictionary(statistic => statistic.Name, statistic => statistic.HalfWidth);
        _confidence = plan.Query.Release.Publication!.Confidence / 1000m;
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
        var people = _metric.Kind is MetricKind.Ratio ? Noisy(StatisticColumn.Yes, cell) + Noisy(StatisticColumn.Rest, cell) : Noisy(StatisticColumn.People, cell);
        var peopleWidth = _metric.Kind is MetricKind.Ratio ? Width(StatisticColumn.Yes) + Width(StatisticColumn.Rest) : Width(StatisticColumn.People);
        if (people < _rule.ShownFrom((long)peopleWidth))
        {
            return ReleasedCells.Suppressed(_metric.Kind);
        }

        var count = Estimated(CountInterval.Of(people, peopleWidth));
        return _metric.Kind switch
        {
            MetricKind.Count => new(count, null, null),
            MetricKind.Ratio => new(Rate(cell), Estimated(CountInterval.Of(Noisy(StatisticColumn.Yes, cell), Width(StatisticColumn.Yes))), count),
            _ => new(Mean(cell), null, count),
        };
    }

    private Cell Rate(int cell) =>
        RateInterval.Of(
            Noisy(StatisticColumn.Yes, cell), Noisy(StatisticColumn.Rest, cell), Width(StatisticColumn.Yes), Width(StatisticColumn.Rest)) is { } rate
            ? Estimated(rate.Rounded(_metric.Presentation.AnsweredDecimals))
            : Cell.Suppressed;

    private Cell Mean(int cell)
    {
        var records = _halfWidths.ContainsKey(StatisticColumn.MeasuredRows) ? StatisticColumn.MeasuredRows : StatisticColumn.People;
        return Estimated(MeanInterval.Of(
            MetricSensitivity.BoundsOf(_metric),
            Noisy(StatisticColumn.CentredSum, cell),
            Noisy(records, cell),
            Width(StatisticColumn.CentredSum),
            Width(records)).Rounded(_metric.Presentation.AnsweredDecimals));
    }

    private BigInteger Noisy(string statistic, int cell) => _cells[statistic][cell];

    private BigInteger Width(string statistic) => _halfWidths[statistic];

    private Cell Estimated(ReleasedNumber number) => new(
        CellStatus.Estimated, AnswerNumber.Of(number.Value), AnswerNumber.Of(number.Low), AnswerNumber.Of(number.High), _confidence);
}
