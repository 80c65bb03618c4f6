using System.Collections.Immutable;

namespace E2CSemantic.Host.Docs;

/// <summary>The vertical axis of a plot: from a round number to a round number, with a few round ones between, exact in decimals.</summary>
/// <param name="Step">What lies between two ticks, above 0: 1, 2 or 5 times a power of ten.</param>
/// <param name="Ticks">The numbers at which it is marked, ascending, at least two; the first and the last are its ends.</param>
internal sealed record PlotScale(decimal Step, ImmutableArray<decimal> Ticks)
{
    private const int MostSteps = 6;

    private static readonly ImmutableArray<decimal> _leading = [1, 2, 5, 10];

    /// <summary>The lowest mark.</summary>
    public decimal Low => Ticks[0];

    /// <summary>The highest mark.</summary>
    public decimal High => Ticks[^1];

    /// <summary>The scale around some numbers, at least one; zero is on it where it lies near.</summary>
    public static PlotScale Around(IReadOnlyCollection<decimal> numbers)
    {
        var (low, high) = (numbers.Min(), numbers.Max());
        if (low > 0 && low <= high / 2)
        {
            low = 0;
        }

        if (low == high)
        {
            (low, high) = (low - 1, high + 1);
        }

        var power = 1m;
        for (; power * 10 <= (high - low) / MostSteps; power *= 10)
        {
        }

        for (; power > (high - low) / MostSteps; power /= 10)
        {
        }

        var step = _leading.Select(leading => leading * power).First(step => Steps(low, high, step) <= MostSteps);
        var first = Math.Floor(low / step);
        return new(step, [.. Enumerable.Range(0, Steps(low, high, step) + 1).Select(at => (first + at) * step)]);
    }

    /// <summary>How many decimals its marks need.</summary>
    public int Decimals => Ticks.Max(tick => (int)(tick / 1.000000000000000000000000000m).Scale);

    private static int Steps(decimal low, decimal high, decimal step) => (int)(Math.Ceiling(high / step) - Math.Floor(low / step));
}
