using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Privacy;
using E2CSemantic.Query.Planning;

namespace E2CSemantic.Query.Release;

/// <summary>The exact numbers of one school year, of the table asked for and of every coarser one, and what of them is shown.</summary>
internal sealed class ExactYear
{
    private readonly ReleasePlan _plan;
    private readonly MetricKind _kind;
    private readonly ImmutableArray<ExactTable> _tables;
    private readonly ImmutableDictionary<string, Ratio?[]> _amounts;

    public ExactYear(ReleasePlan plan)
    {
        _plan = plan;
        _kind = plan.Slice.Definition.Kind;
        var sets = plan.Query.Rule.Complementary ? 1 << plan.Cells.Length : 1;
        ImmutableArray<string> counts = _kind is MetricKind.Ratio ? [StatisticColumn.People, StatisticColumn.Yes] : [StatisticColumn.People];
        _tables = [.. Enumerable.Range(0, sets).Select(set => new ExactTable(plan.Cells.Where((_, place) => (set >> place & 1) == 0), counts))];
        _amounts = Amounts(_kind).ToImmutableDictionary(name => name, _ => new Ratio?[Asked.Space.Count]);
    }

    private ExactTable Asked => _tables[0];

    /// <summary>Takes a row of the table that leaves out the dimensions of the bits of <paramref name="set"/>.</summary>
    public void Read(RawTable raw, int row, int set)
    {
        var cell = _tables[set].Read(raw, row);
        foreach (var (name, values) in set == 0 ? _amounts : [])
        {
            values[cell] = raw.Number(name, row);
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

        var people = Cell.Exact(AnswerNumber.Whole(Asked.Counts[StatisticColumn.People][cell]));
        return _kind switch
        {
            MetricKind.Ratio when withheld.HidesOutcome(cell) => new(Cell.Suppressed, Cell.Suppressed, people),
            MetricKind.Ratio => Shown(cell, Cell.Exact(AnswerNumber.Whole(Asked.Counts[StatisticColumn.Yes][cell])), people, decimals),
            MetricKind.AmountRatio => Shown(cell, AmountOf(StatisticColumn.PartAmount, cell), AmountOf(StatisticColumn.WholeAmount, cell), decimals),
            MetricKind.Count => Shown(cell, null, null, 0),
            _ => Shown(cell, null, people, decimals),
        };
    }

    private ReleasedCells Shown(int cell, Cell? numerator, Cell? denominator, int decimals)
    {
        var value = Value(cell);
        return new(Cell.Exact(value is { } number ? AnswerNumber.Of(number, decimals) : null), numerator, denominator) { Unrounded = value };
    }

    private Cell AmountOf(string name, int cell) => Cell.Exact(AnswerNumber.Of(Amount(name, cell) ?? Nothing, _plan.AmountDecimals));

    // A sum over nobody is nothing; there is no share, no mean and no quantile of nobody.
    private Ratio? Value(int cell) => _kind switch
    {
        MetricKind.Count => new(Asked.Counts[StatisticColumn.People][cell], 1),
        MetricKind.Ratio => Share(new(Asked.Counts[StatisticColumn.Yes][cell], 1), new(Asked.Counts[StatisticColumn.People][cell], 1)),
        MetricKind.AmountRatio => Share(Amount(StatisticColumn.PartAmount, cell) ?? Nothing, Amount(StatisticColumn.WholeAmount, cell) ?? Nothing),
        MetricKind.Sum => Amount(StatisticColumn.MeasureSum, cell) ?? Nothing,
        MetricKind.Quantile => Amount(StatisticColumn.Quantile, cell),
        _ => Amount(StatisticColumn.MeasureSum, cell) is { } sum ? Share(sum, Amount(StatisticColumn.MeasuredRows, cell)!.Value) : null,
    };

    private Ratio? Amount(string name, int cell) => _amounts[name][cell];

    private static Ratio? Share(Ratio above, Ratio below) => below.Numerator.IsZero ? null : new(above.Numerator * below.Denominator, above.Denominator * below.Numerator);

    private static ImmutableArray<string> Amounts(MetricKind kind) => kind switch
    {
        MetricKind.Mean => [StatisticColumn.MeasureSum, StatisticColumn.MeasuredRows],
        MetricKind.Sum => [StatisticColumn.MeasureSum],
        MetricKind.AmountRatio => [StatisticColumn.PartAmount, StatisticColumn.WholeAmount],
        MetricKind.Quantile => [StatisticColumn.Quantile],
        _ => [],
    };

    private static Ratio Nothing { get; } = new(0, 1);
}
