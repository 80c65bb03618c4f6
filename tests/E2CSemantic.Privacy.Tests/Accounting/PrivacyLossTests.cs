using E2CSemantic.Privacy.Accounting;

namespace E2CSemantic.Privacy.Tests.Accounting;

public sealed class PrivacyLossTests
{
    [Theory]
    [InlineData(5_000_000, "0.52")]
    [InlineData(20_000_000, "1.08")]
    [InlineData(50_000_000, "1.76")]
    [InlineData(100_000_000, "2.54")]
    [InlineData(500_000_000, "6.09")]
    [InlineData(1_000_000_000, "8.98")]
    public void Epsilon_IsThePublishedOneRoundedUp_AtTheEighthDecimal(long nanoRho, string published)
    {
        var epsilon = new PrivacyLoss(Rho.FromNano(nanoRho)).Epsilon(8);
        var expected = new Ratio(int.Parse(published.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture), 100);
        Assert.InRange((int)epsilon.Unscaled, (int)expected.Numerator, (int)expected.Numerator + 1);
    }

    [Fact]
    public void Epsilon_IsZero_WhenNothingIsLost() =>
        Assert.Equal("0.00", new PrivacyLoss(Rho.Zero).Epsilon(8).ToString());

    [Fact]
    public void And_AddsLosses_WhenPeopleAreTheSame() =>
        Assert.Equal(7, new PrivacyLoss(Rho.FromNano(3)).And(new PrivacyLoss(Rho.FromNano(4))).Rho.Nano);
}
