using System.Numerics;

namespace E2CSemantic.Privacy.Sampling;

internal static class IntegerSquareRoot
{
    public static BigInteger Floor(BigInteger value)
    {
        if (value.IsZero)
        {
            return BigInteger.Zero;
        }

        // Newton from above falls until it stands at the floor of the root.
        var root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (value / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }

    public static BigInteger Ceiling(BigInteger value)
    {
        var floor = Floor(value);
        return floor * floor == value ? floor : floor + 1;
    }
}
