namespace E2CSemantic.Model.Star;

/// <summary>The calendar of quarters as the star holds it: a key like 20231 and a number that counts quarters without a gap.</summary>
public static class Quarters
{
    /// <summary>The dimension of quarters.</summary>
    public const string Table = "dim_quarter";

    /// <summary>Its column that counts quarters.</summary>
    public const string OrdinalColumn = "ordinal";

    private const int QuartersOfYear = 4;
    private const int KeysOfYear = 10;

    /// <summary>The count of the quarter of a key, as <c>dim_quarter</c> tells it; null for a key that is no quarter, like those of the members -1 and -2.</summary>
    public static long? OrdinalOf(long key) => key > 0 && key % KeysOfYear is >= 1 and <= QuartersOfYear and var quarter
        ? (key / KeysOfYear * QuartersOfYear) + quarter
        : null;
}
