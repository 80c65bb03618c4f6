using System.Globalization;

namespace E2CSemantic.Model.Definitions;

/// <summary>From when to when members of a cohort are followed, both ends included, counted from the school year, or from a quarter, of their entry.</summary>
/// <param name="First">The first school year or quarter, 0 for that of the entry.</param>
/// <param name="Last">The last, not before the first.</param>
/// <param name="FromQuarter">The column of the row of entry whose quarter is 0; null for a window of school years.</param>
/// <param name="AtQuarter">The column of a followed row that tells its quarter; null for a window of school years.</param>
public sealed record FollowWindow(int First, int Last, string? FromQuarter = null, string? AtQuarter = null)
{
    private const int QuartersOfYear = 4;

    /// <summary>How many school years after that of the entry the window ends at the latest; a quarter of entry lies in the school year of its row.</summary>
    public int LastSchoolYear => FromQuarter is null ? Last : Math.Max(0, (Last + QuartersOfYear - 1) / QuartersOfYear);

    /// <inheritdoc/>
    public override string ToString() => FromQuarter is null
        ? string.Create(CultureInfo.InvariantCulture, $"school years {First} to {Last} after entry")
        : string.Create(CultureInfo.InvariantCulture, $"{AtQuarter} from {First} to {Last} quarters after {FromQuarter}");
}
