using E2CSemantic.Privacy.Sampling;

namespace E2CSemantic.Privacy.Tests.Sampling;

public sealed class DiscreteGaussianTests
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
        var variance = new Ratio(numerator, denominator);
        var faults = Certification.Faults(
            source => DiscreteGaussian.Sample(source, variance),
            Distribution.Gaussian((double)numerator / denominator),
            draws: 100_000,
            seed: 10);
        Assert.Empty(faults);
    }

    // S6: at these sigmas the integers are dense enough for the normal distribution's own formula, taken at half
    // integers; the bound of Dvoretzky, Kiefer, Wolfowitz and Massart with chance 2e-9 of a false alarm.
    [Theory]
    [InlineData(1_000)]
    [InlineData(1_000_000)]
    public void Sample_FollowsTheNormalCurve_WhenSigmaIsLarge(long sigma)
    {
        const int Draws = 20_000;
        var source = new SeededSource(6);
        var variance = new Ratio((System.Numerics.BigInteger)sigma * sigma, 1);
        var sorted = Enumerable.Range(0, Draws)
            .Select(_ => (double)DiscreteGaussian.Sample(source, variance))
            .Order()
            .ToArray();
        var distance = sorted.Select((value, rank) => Math.Max(
            Math.Abs(NormalCurve((value + 0.5) / sigma) - ((rank + 1.0) / Draws)),
            Math.Abs(NormalCurve((value - 0.5) / sigma) - ((double)rank / Draws)))).Max();
        var steps = 1.0 / sigma;
        Assert.True(distance <= Math.Sqrt(Math.Log(2 / 2e-9) / (2 * Draws)) + steps);
    }

    [Fact]
    public void Sample_Refuses_WhenTheVarianceIsNotAboveZero() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            DiscreteGaussian.Sample(new SeededSource(1), new Ratio(-1, 1)));

    // Simpson's rule for the density's integral from 0, well below the test's tolerance.
    private static double NormalCurve(double at)
    {
        const int Steps = 60;
        var width = at / Steps;
        var sum = Enumerable.Range(0, Steps + 1).Sum(step =>
            (step is 0 or Steps ? 1 : step % 2 == 0 ? 2 : 4) * Math.Exp(-(step * width) * (step * width) / 2));
        return 0.5 + (sum * width / 3 / Math.Sqrt(2 * Math.PI));
    }
}
