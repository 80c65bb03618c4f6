using System.Numerics;

namespace E2CSemantic.Privacy.Mechanisms;

// A number v is held as v·2^bits in an integer; every rounding is outward and named by its direction.
internal static class FixedPoint
{
    private const int WorkBits = 32;

    public static BigInteger CeilingDivide(BigInteger dividend, BigInteger divisor) =>
        -FloorDivide(-dividend, divisor);

    public static BigInteger FloorDivide(BigInteger dividend, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(dividend, divisor, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    public static BigInteger CeilingShift(BigInteger value, int bits) => -(-value >> bits);

    // exp(-numerator/denominator), the exponent not above zero: halved until at most 1/2, its alternating series
    // summed, then squared back.
    public static (BigInteger Low, BigInteger High) ExpNegative(
        BigInteger numerator, BigInteger denominator, int bits)
    {
        var halvings = (int)(numerator / denominator).GetBitLength() + 1;
        var work = bits + WorkBits + (2 * halvings);
        var argumentLow = (numerator << work) / (denominator << halvings);
        var argumentHigh = CeilingDivide(numerator << work, denominator << halvings);
        var (termLow, termHigh) = (BigInteger.One << work, BigInteger.One << work);
        var (low, high) = (termLow, termHigh);
        for (var order = 1; termHigh > 2; order++)
        {
            termLow = ((termLow * argumentLow) >> work) / order;
            termHigh = CeilingDivide(CeilingShift(termHigh * argumentHigh, work), order);
            if (order % 2 == 0)
            {
                low += termLow;
                high += termHigh;
            }
            else
            {
                low -= termHigh;
                high -= termLow;
            }
        }

        // What an alternating series leaves out is smaller than its last term.
        low -= termHigh;
        high += termHigh;
        for (var halving = 0; halving < halvings; halving++)
        {
            low = (low * low) >> work;
            high = CeilingShift(high * high, work);
        }

        return (low >> (work - bits), CeilingShift(high, work - bits));
    }

    // ln(numerator/denominator), the fraction at least 1, rounded up.
    public static BigInteger LogUpper(BigInteger numerator, BigInteger denominator, int bits)
    {
        var doublings = (int)(numerator / denominator).GetBitLength() - 1;
        var scaled = denominator << doublings;
        return 2 * ((doublings * ArcTanhUpper(1, 3, bits))
            + ArcTanhUpper(numerator - scaled, numerator + scaled, bits));
    }

    // artanh of a fraction within 0 to 1/3, rounded up: its series falls by a ninth or more at each term.
    private static BigInteger ArcTanhUpper(BigInteger numerator, BigInteger denominator, int bits)
    {
        var power = CeilingDivide(numerator << bits, denominator);
        var square = CeilingShift(power * power, bits);
        var sum = BigInteger.Zero;
        for (var order = 1; power > 2; order += 2)
        {
            sum += CeilingDivide(power, order);
            power = CeilingShift(power * square, bits);
        }

        return sum + (2 * power);
    }
}
