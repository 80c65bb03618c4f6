namespace E2CSemantic.Synthesis.Chances;

/// <summary>Integer mixing alone: the finaliser of SplitMix64 (Steele, Lea, Flood 2014), the same on every platform.</summary>
internal static class Mix
{
    public const ulong Golden = 0x9E3779B97F4A7C15;

    public static ulong Of(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }

    public static ulong Of(ulong key, ulong value)
    {
        unchecked
        {
            return Of(key + (Golden * (value + 1)));
        }
    }
}
