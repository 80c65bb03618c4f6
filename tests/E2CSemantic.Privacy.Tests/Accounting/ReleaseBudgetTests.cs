using E2CSemantic.Privacy.Accounting;

namespace E2CSemantic.Privacy.Tests.Accounting;

public sealed class ReleaseBudgetTests
{
    private static readonly ReleaseBudget Budget = new(Rho.FromNano(250_000_000));

    [Fact]
    public void Allot_GivesNoMoreThanTheTotal_WhenThirdsMakeAWhole()
    {
        var granted = Assert.IsType<BudgetAllotment.Granted>(Budget.Allot([Cube("a", 1, 3), Cube("b", 1, 3), Cube("c", 1, 3)]));
        Assert.Equal(["a", "b", "c"], granted.Cubes.Select(cube => cube.Cube));
        Assert.All(granted.Cubes, cube => Assert.Equal(83_333_333, cube.Rho.Nano));
    }

    [Fact]
    public void Allot_Refuses_WhenSharesExceedTheWholeByTheLeast()
    {
        var refused = Assert.IsType<BudgetAllotment.ExceedsWhole>(
            Budget.Allot([Cube("a", 1, 2), Cube("b", 500_000_001, 1_000_000_000)]));
        Assert.True(refused.Asked > new Ratio(1, 1));
    }

    [Fact]
    public void Allot_Refuses_WhenAShareBuysNothing() =>
        Assert.Equal(new BudgetAllotment.TooSmall("b"), Budget.Allot([Cube("a", 1, 2), Cube("b", 1, 1_000_000_000)]));

    [Fact]
    public void Allot_Refuses_WhenACubeIsListedTwice() =>
        Assert.Equal(new BudgetAllotment.ListedTwice("a"), Budget.Allot([Cube("a", 1, 4), Cube("a", 1, 4)]));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(-1, 2)]
    public void Share_Refuses_WhenNotAboveZeroAndAtMostOne(int numerator, int denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Share(new Ratio(numerator, denominator)));

    private static CubeShare Cube(string name, int numerator, int denominator) =>
        new(name, new Share(new Ratio(numerator, denominator)));
}
