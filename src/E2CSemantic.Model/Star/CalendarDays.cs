using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Model.Star;

/// <summary>The days of a dimension that is a calendar: all from the first to the last, both included, the first not after the last.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
public sealed record CalendarDays(DateOnly First, DateOnly Last)
{
    /// <summary>The columns that a calendar may have, with their types; <c>day</c> is its key.</summary>
    public static ImmutableSortedDictionary<string, ColumnType> Columns { get; } = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("day", ColumnType.Integer),
        KeyValuePair.Create("label", ColumnType.Text),
        KeyValuePair.Create("calendar_year", ColumnType.SmallInteger),
        KeyValuePair.Create("month_of_year", ColumnType.SmallInteger),
        KeyValuePair.Create("day_of_month", ColumnType.SmallInteger),
        KeyValuePair.Create("day_of_week", ColumnType.SmallInteger),
        KeyValuePair.Create("weekday_flag", ColumnType.Boolean),
        KeyValuePair.Create("quarter", ColumnType.Integer),
        KeyValuePair.Create("school_year", ColumnType.SmallInteger),
    ]);

    /// <summary>The days in order.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(First.DayNumber, Last.DayNumber - First.DayNumber + 1).Select(DateOnly.FromDayNumber);

    /// <summary>What a day has in a column: a <see cref="long"/>, a <see cref="bool"/> or text, by the column's type.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A calendar has no such column.</exception>
    public static object ValueOf(string column, DateOnly day) => column switch
    {
        "day" => (day.Year * 10_000L) + (day.Month * 100L) + day.Day,
        "label" => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        "calendar_year" => (long)day.Year,
        "month_of_year" => (long)day.Month,
        "day_of_month" => (long)day.Day,
        "day_of_week" => day.DayOfWeek is DayOfWeek.Sunday ? 7L : (long)day.DayOfWeek,
        "weekday_flag" => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday),
        "quarter" => (day.Year * 10L) + ((day.Month + 2) / 3),
        "school_year" => (long)day.Year + (day.Month >= SchoolYear.FirstMonth ? 1 : 0),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "A calendar has no such column."),
    };
}
