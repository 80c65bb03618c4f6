using E2CSemantic.Privacy.Suppression;

namespace E2CSemantic.Privacy.Tests.Suppression;

public sealed class ComplementarySuppressionTests
{
    private static readonly MinimumCount Ten = new(10);

    [Theory]
    [InlineData("2 19 50 60", "..++")]
    [InlineData("2 16 50 60", "...+")]
    [InlineData("5 50 4 60", ".+.+")]
    [InlineData("4 5 50 60", "..++")]
    [InlineData("0 0 50 60", "...+")]
    [InlineData("6 6 6 60", "...+")]
    [InlineData("6 6 7 60", "....")]
    [InlineData("10 11 12 13", "++++")]
    [InlineData("0 0 0 12", "....")]
    public void Apply_WithholdsTheNextInOrderUntilTheLineIsSafe(string counts, string expected) =>
        Assert.Equal(expected, Line(counts, [true]));

    [Fact]
    public void Apply_WithholdsNothingMore_WhenTheTotalIsWithheld() =>
        Assert.Equal("....", Line("2 19 50 60", [false]));

    [Fact]
    public void Apply_FollowsTheOrder_WhenItIsNotTheDeclaredOne()
    {
        var published = ComplementarySuppression.Apply(
            [4], [2, 19, 50, 60], [[true]], new ComplementOrder([[3, 2, 1, 0]]), Ten);
        Assert.Equal([false, true, true, false], published);
    }

    [Fact]
    public void Apply_ClosesTheRectangle_WhenATableHasTwoDimensions()
    {
        var published = ComplementarySuppression.Apply(
            [3, 3],
            [30, 31, 32, 33, 4, 35, 36, 37, 38],
            [[true, true, true], [true, true, true]],
            ComplementOrder.AsDeclared([3, 3]),
            Ten);
        Assert.Equal([false, false, true, false, false, true, true, true, true], published);
    }

    [Fact]
    public void Apply_Refuses_WhenTheTableDoesNotFit() =>
        Assert.Throws<ArgumentException>(() => ComplementarySuppression.Apply(
            [3], [1, 2], [[true]], ComplementOrder.AsDeclared([3]), Ten));

    private static string Line(string counts, bool[] totalPublished)
    {
        var numbers = counts.Split(' ').Select(long.Parse).ToArray();
        var published = ComplementarySuppression.Apply(
            [numbers.Length], numbers, [totalPublished], ComplementOrder.AsDeclared([numbers.Length]), Ten);
        return string.Concat(published.Select(flag => flag ? '+' : '.'));
    }
}
