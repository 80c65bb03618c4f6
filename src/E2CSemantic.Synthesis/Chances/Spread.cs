namespace E2CSemantic.Synthesis.Chances;

/// <summary>
/// Points 0, 1, 2, … of additive recurrences by the square roots of 5, 2, 3, 13, 7 and 6, in millionths: however many consecutive points are taken, the
/// share below any threshold is the threshold to within two or three points (Kesten 1966; their continued fractions are short and repeat). It meets
/// quotas without a list.
/// </summary>
internal static class Spread
{
    private static readonly ulong[] _steps =
    [
        0x9E3779B97F4A7C15, 0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x4D82B446159F360F, 0xA54FF53A5F1D36F1, 0x7311C2812425CFA0,
    ];

    public static int PerMillion(long point, int dimension)
    {
        unchecked
        {
            return (int)Math.BigMul((((ulong)point + 1) * _steps[dimension]) + (1UL << 63), 1_000_000, out _);
        }
    }
}
