using System.Numerics;
using E2CSemantic.Privacy;
using E2CSemantic.Privacy.Publication;

namespace E2CSemantic.Query.Release;

/// <summary>Decimals made of integers: the digits shown are the digits computed, trailing zeros kept.</summary>
internal static class AnswerNumber
{
    public static decimal Whole(long number) => number;

    /// <summary>The fraction to so many decimals, a tie away from zero.</summary>
    public static decimal Of(Ratio value, int decimals) => Of(FixedDecimal.Round(value, decimals, Rounding.Nearest));

    public static decimal Of(FixedDecimal number)
    {
        var digits = decimal.GetBits((decimal)BigInteger.Abs(number.Unscaled));
        return new(digits[0], digits[1], digits[2], number.Unscaled.Sign < 0, (byte)number.Scale);
    }

    /// <summary>The same number as a fraction of whole numbers.</summary>
    public static Ratio Exactly(decimal number)
    {
        var scale = number.Scale;
        return new(new BigInteger(number * Power(scale)), new BigInteger(Power(scale)));
    }

    private static decimal Power(int scale)
    {
        var power = 1m;
        for (var i = 0; i < scale; i++)
        {
            power *= 10;
        }

        return power;
    }
}
