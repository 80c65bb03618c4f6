namespace E2CSemantic.Model.Definitions;

/// <summary>How a value is shown.</summary>
/// <param name="Unit">What the value is a number of.</param>
/// <param name="Decimals">
/// Digits after the point in <paramref name="Unit"/>, 0 to 6. A share is answered as a number from 0 to 1,
/// so a <see cref="ValueUnit.Percent"/> with 1 decimal is answered with 3 decimals.
/// </param>
public sealed record Presentation(ValueUnit Unit, int Decimals)
{
    /// <summary>The fixed decimals of the answered number.</summary>
    public int AnsweredDecimals => Unit is ValueUnit.Percent ? Decimals + 2 : Decimals;
}
