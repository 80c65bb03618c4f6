namespace E2CSemantic.Query.Tests;

public class AnswerDifferenceTests
{
    private static readonly Cell _wide = new(CellStatus.Estimated, 10, 8, 12, 0.95m);

    [Fact]
    public void Of_CountsWhatMovesAndWhatIsWithheld()
    {
        var difference = AnswerDifference.Of(
            Answer((2004, "A", Cell.Exact(1)), (2004, "B", Cell.Exact(5)), (2004, "C", Cell.Suppressed), (2004, "D", Cell.Exact(7)), (2004, "E", Cell.Suppressed), (2005, "A", Cell.Exact(9))),
            Answer((2003, "A", Cell.Exact(3)), (2004, "A", Cell.Exact(4)), (2004, "B", Cell.Exact(5)), (2004, "C", Cell.Exact(2)), (2004, "D", Cell.Suppressed), (2004, "E", Cell.Suppressed), (2005, "A", Cell.Exact(2))));

        Assert.Equal(["2003-04 A 1 4", "2004-05 A 9 2"], difference.Moves.Select(move => $"{move.SchoolYear} {move.Members[0].Member.Id} {move.Before} {move.After}"));
        Assert.Equal((1, 1, 1, 1), (difference.Unmoved, difference.OnlyBefore, difference.OnlyAfter, difference.Neither));
        Assert.Equal((5m, 3m, -7m), (difference.MeanMove, difference.GreatestRise?.By, difference.GreatestFall?.By));
        Assert.Equal(["2003-04", "2004-05"], difference.Years.Select(year => year.ToString()));
    }

    [Theory]
    [InlineData(12, 14, 16, false)]
    [InlineData(13, 14, 16, true)]
    [InlineData(4, 6, 7, true)]
    [InlineData(4, 6, 8, false)]
    public void Of_MovesANoisyCell_OnlyWhereTheIntervalsAreApart(int low, int value, int high, bool moves)
    {
        var difference = AnswerDifference.Of(Answer((2004, "A", _wide)), Answer((2004, "A", new(CellStatus.Estimated, value, low, high, 0.95m))));

        Assert.Equal(moves, difference.Moves.Length == 1);
        Assert.Equal(!moves, difference.Unmoved == 1);
        Assert.Null(AnswerDifference.Of(Answer((2004, "A", _wide)), Answer((2004, "A", _wide))).MeanMove);
    }

    private static MetricAnswer Answer(params (int Year, string Member, Cell Value)[] rows) => new(
        null!,
        [
            .. rows.Select(row => new AnswerRow(
                new(row.Year), [new(new("grade"), new(row.Member, row.Member))], new(1, 0, 0), SeriesBreak: false, row.Value, null, null)),
        ],
        null);
}
