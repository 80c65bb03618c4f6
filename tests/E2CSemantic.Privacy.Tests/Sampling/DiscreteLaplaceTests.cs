using E2CSemantic.Privacy.Sampling;

namespace E2CSemantic.Privacy.Tests.Sampling;

public sealed class DiscreteLaplaceTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(7, 3)]
    [InlineData(10, 1)]
    [InlineData(100, 1)]
    public void Sample_FollowsItsFormula_WhenDrawnOften(int numerator, int denominator)
    {
        var scale = new Ratio(numerator, denominator);
        var faults = Certification.Faults(
            source => DiscreteLaplace.Sample(source, scale),
            Distribution.Laplace((double)numerator / denominator),
            draws: 100_000,
            seed: 2004);
        Assert.Empty(faults);
    }

    [Fact]
    public void Sample_Refuses_WhenTheScaleIsNotAboveZero() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            DiscreteLaplace.Sample(new SeededSource(1), new Ratio(0, 1)));
}
