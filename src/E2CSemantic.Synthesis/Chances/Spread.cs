namespace E2CSemantic.Synthesis.Chances;

/// <summary>
/// Points 0, 1, 2, … of the six-dimensional additive recurrence of the generalised golden ratio (Roberts 2018), in millionths: however many
/// consecutive points are taken, the share below any threshold is the threshold, to within a few points. It meets quotas without a list.
/// </summary>
internal static class Spread
{
    private static readonly ulong[] _steps =
    [
        0xE60E2B722B53AEEB, 0xCEBD76D9EDB6A8EF, 0xB9C9AA3A51D00B65, 0xA6F5777F6F88983F, 0x9609C71EB7D03F7A, 0x86D516E50B04AB1B,
    ];

    public static int PerMillion(long point, int dimension)
    {
        unchecked
        {
            return (int)Math.BigMul((((ulong)point + 1) * _steps[dimension]) + (1UL << 63), 1_000_000, out _);
        }
    }
}
