using System.Collections.Immutable;
using System.Numerics;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Privacy;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Resolution;

namespace E2CSemantic.Query.Release;

/// <summary>The exact numbers of one school year, and what of them is shown.</summary>
internal sealed class ExactYear(CellSpace space, MetricKind kind, ImmutableArray<ResolvedDimension> lattice)
{
    private static readonly ImmutableDictionary<MetricKind, ImmutableArray<string>> _counts = new Dictionary<MetricKind, ImmutableArray<string>>
    {
        [MetricKind.Count] = [StatisticColumn.People],
        [MetricKind.Ratio] = [StatisticColumn.People, StatisticColumn.Yes],
        [MetricKind.Mean] = [StatisticColumn.People, StatisticColumn.MeasuredRows],
    }.ToImmutableDictionary();

    private readonly CellCounts _cells = new(space.Count, _counts[kind]);
    private readonly Ratio?[] _sums = new Ratio?[kind is MetricKind.Mean ? space.Count : 0];
    private readonly CellSpace _latticeSpace = new(lattice);
    private readonly CellCounts _latticeCells = new(lattice.IsEmpty ? 0 : new CellSpace(lattice).Count, _counts[kind]);

    public void ReadCell(RawTable raw, int row)
    {
        var cell = space.CellOf(raw, row);
        _cells.Read(raw, row, cell);
        if (kind is MetricKind.Mean)
        {
            _sums[cell] = raw.Number(StatisticColumn.MeasureSum, row);
        }
    }

    public void ReadLattice(RawTable raw, int row) => _latticeCells.Read(raw, row, _latticeSpace.CellOf(raw, row));

    public Func<ImmutableArray<string>, ReleasedCells> Release(ReleasePlan plan)
    {
        var withheld = ExactSuppression.Decide(plan, _cells, _latticeSpace, _latticeCells);
        return members =>
        {
            var cell = space.CellAt([.. members.Take(plan.Cells.Length).Select((member, dimension) => space.PlaceOf(dimension, member))]);
            return Release(cell, withheld, plan.Slice.Definition.Presentation.AnsweredDecimals);
        };
    }

    private ReleasedCells Release(int cell, ExactSuppression withheld, int decimals)
    {
        if (withheld.HidesPeople(cell))
        {
            return ReleasedCells.Suppressed(kind);
        }

        var people = _cells[StatisticColumn.People][cell];
        if (kind is MetricKind.Count)
        {
            return new(Cell.Exact(AnswerNumber.Whole(people)), null, null);
        }

        var denominator = Cell.Exact(AnswerNumber.Whole(people));
        if (kind is MetricKind.Mean)
        {
            return new(Cell.Exact(Mean(cell, decimals)), null, denominator);
        }

        if (withheld.HidesOutcome(cell))
        {
            return new(Cell.Suppressed, Cell.Suppressed, denominator);
        }

        var yes = _cells[StatisticColumn.Yes][cell];
        return new(Cell.Exact(people == 0 ? null : AnswerNumber.Of(new Ratio(yes, people), decimals)), Cell.Exact(AnswerNumber.Whole(yes)), denominator);
    }

    private decimal? Mean(int cell, int decimals)
    {
        var rows = _cells[StatisticColumn.MeasuredRows][cell];
        return _sums[cell] is { } sum && rows > 0 ? AnswerNumber.Of(new Ratio(sum.Numerator, sum.Denominator * (BigInteger)rows), decimals) : null;
    }
}
