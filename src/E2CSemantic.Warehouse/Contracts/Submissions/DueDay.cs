namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A day of the calendar, relative to the year of a submission.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to the month's last day; 29 February falls on the 28th in other years.</param>
/// <param name="YearOffset">-1 for the calendar year before the submission's year, 0 for the same, 1 for the one after.</param>
public sealed record DueDay(int Month, int Day, int YearOffset)
{
    /// <summary>The day for a submission of <paramref name="year"/>.</summary>
    public DateOnly In(int year) => new(year + YearOffset, Month, Math.Min(Day, DateTime.DaysInMonth(year + YearOffset, Month)));
}
