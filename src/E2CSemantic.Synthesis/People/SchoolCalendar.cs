namespace E2CSemantic.Synthesis.People;

/// <summary>The days of a school year, which is called by the year of its spring. There are 180 school days.</summary>
internal static class SchoolCalendar
{
    public const int SchoolDays = 180;

    public static int FirstDay(int year) => Day(year - 1, 9, 4);

    public static int October(int year) => Day(year - 1, 10, 1);

    public static int March(int year) => Day(year, 3, 1);

    public static int LastDay(int year) => Day(year, 6, 18);

    public static int Day(int year, int month, int day) => new DateOnly(year, month, day).DayNumber;

    /// <summary>School days from one day to another, both in a school year and counted.</summary>
    public static int DaysBetween(int year, int from, int to)
    {
        var first = FirstDay(year);
        var length = LastDay(year) - first + 1;
        var begin = Math.Clamp(from - first, 0, length);
        var end = Math.Clamp(to - first + 1, 0, length);
        return Math.Max(0, (end * SchoolDays / length) - (begin * SchoolDays / length));
    }
}
