using System.Numerics;

namespace E2CSemantic.Privacy.Accounting;

/// <summary>
/// An amount of zero-concentrated privacy loss, in whole billionths, never below zero. What is turned into one is
/// rounded up, so a sum of charges never understates a loss.
/// </summary>
public readonly record struct Rho : IComparable<Rho>
{
    /// <summary>Billionths in a rho of 1.</summary>
    public const long NanoPerUnit = 1_000_000_000;

    private Rho(long nano)
    {
        Nano = nano;
    }

    public static Rho Zero => default;

    /// <summary>The amount in billionths.</summary>
    public long Nano { get; }

    /// <summary>Adds two losses: losses over the same people add, however the questions were chosen.</summary>
    /// <exception cref="OverflowException">The sum is above 9.2 billion.</exception>
    public static Rho operator +(Rho left, Rho right) => new(checked(left.Nano + right.Nano));

    public static bool operator <(Rho left, Rho right) => left.Nano < right.Nano;

    public static bool operator >(Rho left, Rho right) => left.Nano > right.Nano;

    public static bool operator <=(Rho left, Rho right) => left.Nano <= right.Nano;

    public static bool operator >=(Rho left, Rho right) => left.Nano >= right.Nano;

    /// <exception cref="ArgumentOutOfRangeException">Below zero.</exception>
    public static Rho FromNano(long nano)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nano);
        return new Rho(nano);
    }

    /// <summary>The amount of a fraction, rounded up to whole billionths.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below zero.</exception>
    /// <exception cref="OverflowException">Above 9.2 billion.</exception>
    public static Rho FromRatio(Ratio amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount.Numerator);
        var scaled = amount.Numerator * NanoPerUnit;
        return new Rho((long)((scaled + amount.Denominator - 1) / amount.Denominator));
    }

    /// <summary>
    /// The part of this amount that a share buys, rounded down, so that shares of at most 1 never exceed the whole.
    /// </summary>
    public Rho PartOf(Share share) =>
        new((long)(Nano * share.Value.Numerator / share.Value.Denominator));

    public int CompareTo(Rho other) => Nano.CompareTo(other.Nano);

    /// <summary>Nine decimals, such as <c>0.250000000</c>.</summary>
    public override string ToString() => new Publication.FixedDecimal(new BigInteger(Nano), 9).ToString();
}
