namespace E2CSemantic.Synthesis.Chances;

/// <summary>A function given by whole numbers at equal steps, straight between them.</summary>
internal static class Curve
{
    /// <summary>The curve's value at a place from 0 to 1,000,000 of its length.</summary>
    public static int At(ReadOnlySpan<int> points, int perMillion)
    {
        var place = (long)Math.Clamp(perMillion, 0, 999_999) * (points.Length - 1);
        var left = (int)(place / 1_000_000);
        var within = place % 1_000_000;
        return (int)(points[left] + ((points[left + 1] - points[left]) * within / 1_000_000));
    }

    /// <summary>The value of a series of years, held beyond its ends.</summary>
    public static int In(ReadOnlySpan<int> years, int first, int year) => years[Math.Clamp(year - first, 0, years.Length - 1)];
}
