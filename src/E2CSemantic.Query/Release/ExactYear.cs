using System.Collections.Immutable;
using System.Numerics;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Privacy;
using E2CSemantic.Query.Planning;

namespace E2CSemantic.Query.Release;

/// <summary>The exact numbers of one school year, of the table asked for and of every coarser one, and what of them is shown.</summary>
internal sealed class ExactYear
{
    private static readonly ImmutableDictionary<MetricKind, ImmutableArray<string>> _counts = new Dictionary<MetricKind, ImmutableArray<string>>
    {
        [MetricKind.Count] = [StatisticColumn.People],
        [MetricKind.Ratio] = [StatisticColumn.People, StatisticColumn.Yes],
        [MetricKind.Mean] = [StatisticColumn.People, StatisticColumn.MeasuredRows],
    }.ToImmutableDictionary();

    private readonly ReleasePlan _plan;
    private readonly MetricKind _kind;
    private readonly ImmutableArray<ExactTable> _tables;
    private readonly Ratio?[] _sums;

    public ExactYear(ReleasePlan plan)
    {
        _plan = plan;
        _kind = plan.Slice.Definition.Kind;
        var sets = plan.Query.Rule.Complementary ? 1 << plan.Cells.Length : 1;
        _tables = [.. Enumerable.Range(0, sets).Select(set => new ExactTable(plan.Cells.Where((_, place) => (set >> place & 1) == 0), _counts[_kind]))];
        _sums = new Ratio?[_kind is MetricKind.Mean ? Asked.Space.Count : 0];
    }

    private ExactTable Asked => _tables[0];

    /// <summary>Takes a row of the table that leaves out the dimensions of the bits of <paramref name="set"/>.</summary>
    public void Read(RawTable raw, int row, int set)
    {
        var cell = _tables[set].Read(raw, row);
        if (_kind is MetricKind.Mean && set == 0)
        {
            _sums[cell] = raw.Number(StatisticColumn.MeasureSum, row);
        }
    }

    public Func<ImmutableArray<string>, ReleasedCells> Release()
    {
        var withheld = ExactSuppression.Decide(_plan, _tables);
        int[] places = [.. _plan.Cells.Select(dimension => _plan.Query.Dimensions.IndexOf(dimension))];
        return members => Release(
            Asked.Space.CellAt([.. places.Select((place, dimension) => Asked.Space.PlaceOf(dimension, members[place]))]),
            withheld,
            _plan.Slice.Definition.Presentation.AnsweredDecimals);
    }

    private ReleasedCells Release(int cell, ExactSuppression withheld, int decimals)
    {
        if (withheld.HidesPeople(cell))
        {
            return ReleasedCells.Suppressed(_kind);
        }

        var people = Asked.Counts[StatisticColumn.People][cell];
        if (_kind is MetricKind.Count)
        {
            return new(Cell.Exact(AnswerNumber.Whole(people)), null, null);
        }

        var denominator = Cell.Exact(AnswerNumber.Whole(people));
        if (_kind is MetricKind.Mean)
        {
            return new(Cell.Exact(Mean(cell, decimals)), null, denominator);
        }

        if (withheld.HidesOutcome(cell))
        {
            return new(Cell.Suppressed, Cell.Suppressed, denominator);
        }

        var yes = Asked.Counts[StatisticColumn.Yes][cell];
        return new(Cell.Exact(people == 0 ? null : AnswerNumber.Of(new Ratio(yes, people), decimals)), Cell.Exact(AnswerNumber.Whole(yes)), denominator);
    }

    private decimal? Mean(int cell, int decimals)
    {
        var rows = Asked.Counts[StatisticColumn.MeasuredRows][cell];
        return _sums[cell] is { } sum && rows > 0 ? AnswerNumber.Of(new Ratio(sum.Numerator, sum.Denominator * (BigInteger)rows), decimals) : null;
    }
}
