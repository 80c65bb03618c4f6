namespace E2CSemantic.Query;

/// <summary>One released number, or the reason why there is none.</summary>
/// <param name="Status">What kind of number it is.</param>
/// <param name="Value">
/// The number with its fixed decimals. Null where <paramref name="Status"/> says so, and for an exact share or mean of nobody.
/// </param>
/// <param name="Low">The lower end of the noise interval; equal to the value where it is exact.</param>
/// <param name="High">The upper end of the noise interval; equal to the value where it is exact.</param>
/// <param name="Confidence">How often the intervals of a row hold together, from 0 to 1; null where the value is exact or withheld.</param>
public sealed record Cell(CellStatus Status, decimal? Value, decimal? Low, decimal? High, decimal? Confidence)
{
    /// <summary>A withheld number. It says nothing of why.</summary>
    public static Cell Suppressed { get; } = new(CellStatus.Suppressed, null, null, null, null);

    /// <summary>No number, for a reason that holds for the whole year.</summary>
    public static Cell Without(CellStatus why) => new(why, null, null, null, null);

    /// <summary>An exact number; null for a share or mean of nobody.</summary>
    public static Cell Exact(decimal? value) => new(CellStatus.Exact, value, value, value, null);
}
