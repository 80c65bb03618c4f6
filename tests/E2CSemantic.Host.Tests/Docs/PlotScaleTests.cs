using System.Globalization;
using E2CSemantic.Host.Docs;

namespace E2CSemantic.Host.Tests.Docs;

public sealed class PlotScaleTests
{
    [Theory]
    [InlineData("35.0 42.0", "34 36 38 40 42", 0)]
    [InlineData("0.1 0.9", "0.0 0.2 0.4 0.6 0.8 1.0", 1)]
    [InlineData("18204 20317", "18000 18500 19000 19500 20000 20500", 0)]
    [InlineData("-3.2 4.1", "-4 -2 0 2 4 6", 0)]
    [InlineData("7", "6.0 6.5 7.0 7.5 8.0", 1)]
    [InlineData("0", "-1.0 -0.5 0.0 0.5 1.0", 1)]
    [InlineData("51.23 51.29", "51.23 51.24 51.25 51.26 51.27 51.28 51.29", 2)]
    [InlineData("3 100", "0 20 40 60 80 100", 0)]
    public void Ticks_AreRound_AndReachAroundTheNumbers(string numbers, string ticks, int decimals)
    {
        var scale = PlotScale.Around([.. numbers.Split(' ').Select(number => decimal.Parse(number, CultureInfo.InvariantCulture))]);

        Assert.Equal((ticks, decimals), (string.Join(' ', scale.Ticks.Select(tick => tick.ToString($"F{decimals}", CultureInfo.InvariantCulture))), scale.Decimals));
    }
}
