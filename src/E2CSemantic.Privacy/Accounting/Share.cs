namespace E2CSemantic.Privacy.Accounting;

/// <summary>A part of a whole, above 0 and at most 1, exact.</summary>
public readonly record struct Share
{
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0, or above 1.</exception>
    public Share(Ratio value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value.Numerator, nameof(value));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Numerator, value.Denominator, nameof(value));
        Value = value;
    }

    public Ratio Value { get; }

    public override string ToString() => Value.ToString();
}
