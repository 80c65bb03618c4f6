using System.Numerics;

namespace E2CSemantic.Privacy.Sampling;

/// <summary>Uniform integers below a bound, by masked rejection (never a remainder). Proof: PROOF.md, 1.</summary>
public static class UniformInteger
{
    /// <summary>Draws an integer, each of 0, 1, …, bound - 1 with probability exactly 1/bound.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not above zero.</exception>
    public static BigInteger NextBelow(this IUniformSource source, BigInteger bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        var length = (bound - 1).GetBitLength();
        if (length == 0)
        {
            return BigInteger.Zero;
        }

        if (length <= 64)
        {
            var small = (UInt128)bound;
            ulong candidate;
            do
            {
                candidate = source.NextBits((int)length);
            }
            while (candidate >= small);

            return candidate;
        }

        BigInteger large;
        do
        {
            large = Bits(source, length);
        }
        while (large >= bound);

        return large;
    }

    private static BigInteger Bits(IUniformSource source, long length)
    {
        var bits = BigInteger.Zero;
        for (var left = length; left > 0; left -= 64)
        {
            var taken = left < 64 ? (int)left : 64;
            bits = (bits << taken) | source.NextBits(taken);
        }

        return bits;
    }
}
