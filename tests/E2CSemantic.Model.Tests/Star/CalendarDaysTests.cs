using System.Globalization;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Tests.Star;

public sealed class CalendarDaysTests
{
    [Theory]
    [InlineData("2003-06-30", "school_year", 2003L)]
    [InlineData("2003-07-01", "school_year", 2004L)]
    [InlineData("2003-12-31", "school_year", 2004L)]
    [InlineData("2003-03-31", "quarter", 20031L)]
    [InlineData("2003-04-01", "quarter", 20032L)]
    [InlineData("2003-12-31", "quarter", 20034L)]
    [InlineData("2003-06-29", "day_of_week", 7L)]
    [InlineData("2003-06-30", "day_of_week", 1L)]
    [InlineData("2003-06-28", "weekday_flag", false)]
    [InlineData("2003-06-30", "weekday_flag", true)]
    [InlineData("2003-06-05", "day", 20030605L)]
    public void ValueOf_TellsTheDay_AtEveryBorder(string day, string column, object value) =>
        Assert.Equal(value, CalendarDays.ValueOf(column, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
