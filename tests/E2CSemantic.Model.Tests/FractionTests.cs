using FsCheck;
using FsCheck.Fluent;

namespace E2CSemantic.Model.Tests;

public sealed class FractionTests
{
    [Theory]
    [InlineData(1, 3, 3, "0.333")]
    [InlineData(2, 3, 3, "0.667")]
    [InlineData(1, 8, 2, "0.13")]
    [InlineData(-1, 8, 2, "-0.13")]
    [InlineData(5, 1, 0, "5")]
    public void Round_TakesTiesAwayFromZero_WhenDigitsAreCut(long numerator, long denominator, int decimals, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), new Fraction(numerator, denominator).Round(decimals));

    [Fact]
    public void Arithmetic_IsExact_ForAnyDecimals() =>
        Prop.ForAll<int, int>((left, right) =>
        {
            var (a, b) = (left / 100m, right / 1000m);
            Fraction x = a;
            Fraction y = b;
            return x + y == a + b && x - y == a - b && x * y == a * b && (y.Numerator.IsZero || x / y * y == x) && x.CompareTo(y) == a.CompareTo(b);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261121, 1121));

    [Theory]
    [InlineData("1/24", "1/24")]
    [InlineData("2/4", "1/2")]
    [InlineData("7", "7")]
    [InlineData("1/0", null)]
    [InlineData("1/2/3", null)]
    [InlineData("-1/2", null)]
    [InlineData("a", null)]
    public void TryParse_GivesLowestTerms_OrNull(string text, string? expected) => Assert.Equal(expected, Fraction.TryParse(text)?.ToString());
}
