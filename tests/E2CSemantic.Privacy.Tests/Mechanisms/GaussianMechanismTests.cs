using System.Numerics;
using E2CSemantic.Privacy.Accounting;
using E2CSemantic.Privacy.Mechanisms;
using E2CSemantic.Privacy.Tests.Sampling;

namespace E2CSemantic.Privacy.Tests.Mechanisms;

public sealed class GaussianMechanismTests
{
    [Theory]
    [InlineData(500_000_000, 1, 1)]
    [InlineData(5_000_000, 1, 100)]
    [InlineData(5_000_000, 4, 400)]
    public void Variance_IsSensitivityOverTwiceRho_WhenReduced(long nanoRho, int sensitivitySquared, int expected) =>
        Assert.Equal(
            0,
            new GaussianMechanism(Rho.FromNano(nanoRho), sensitivitySquared).Variance.CompareTo(new Ratio(expected, 1)));

    [Fact]
    public void AddNoise_CentresOnTheAnswerWithItsVariance_WhenDrawnOften()
    {
        var mechanism = new GaussianMechanism(Rho.FromNano(50_000_000), 1);
        var faults = Certification.Faults(
            source => mechanism.AddNoise(source, 1_000) - 1_000, Distribution.Gaussian(10), 40_000, 11);
        Assert.Empty(faults);
    }

    // The half-width promises 95 %; on integers the true chance is a little more, and is known exactly.
    [Fact]
    public void HalfWidth_CoversAsOftenAsTheDistributionSays_WhenDrawnOften()
    {
        const int Draws = 40_000;
        var mechanism = new GaussianMechanism(Rho.FromNano(50_000_000), 1);
        var k = mechanism.HalfWidth(new Ratio(1, 20));
        var source = new SeededSource(12);
        var outside = Enumerable.Range(0, Draws)
            .Count(_ => BigInteger.Abs(mechanism.AddNoise(source, 0)) > k);
        Assert.True(Certification.Fits(outside, Draws, Distribution.Gaussian(10).Tail((int)k)));
        Assert.True(outside <= Draws / 20);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Constructor_Refuses_WhenAParameterIsNotAboveZero(long nanoRho, int sensitivitySquared) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new GaussianMechanism(Rho.FromNano(nanoRho), sensitivitySquared));
}
