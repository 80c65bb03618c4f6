using System.Text;
using E2CSemantic.Synthesis.Files;

namespace E2CSemantic.Synthesis.Tests.Files;

public class RowWriterTests
{
    [Fact]
    public void Fields_AreDivided_AndRowsTellWhoseTheyAre()
    {
        var row = new RowWriter('|');
        row.Begin(5);
        row.Empty();
        row.Text("a"u8);
        row.Number(-3);
        row.Digits(42, 5);
        row.Flag(true);
        row.Flag(true, isAsked: false);
        row.Hundredths(1234567);
        row.Tenths(5);
        row.Day(new DateOnly(2021, 2, 3).DayNumber, DayForm.MonthDayYear);
        row.Day(null, DayForm.MonthDayYear);
        row.Day(new DateOnly(2021, 2, 3).DayNumber, DayForm.YearMonthDay);
        row.Day(new DateOnly(2021, 2, 3).DayNumber, DayForm.Compact);
        row.End();
        row.Begin(9);
        row.Number(1);
        row.End();

        Assert.Equal("|a|-3|00042|1||12345.67|0.5|02/03/2021||2021-02-03|20210203\n1\n", Encoding.ASCII.GetString(row.Bytes));
        Assert.Equal([5, 9], row.People.ToArray());
    }

    [Fact]
    public void Padded_CutsAndFills_WhereWidthsAreFixed()
    {
        var row = new RowWriter(null);
        row.Begin(1);
        row.Padded("long name"u8, 4);
        row.Padded("ab"u8, 4);
        row.Day(new DateOnly(2021, 2, 3).DayNumber, DayForm.CompactMonthFirst);
        row.End();

        Assert.Equal("longab  02032021\n", Encoding.ASCII.GetString(row.Bytes));
    }

    [Fact]
    public void Clear_EmptiesTheRows()
    {
        var row = new RowWriter(',');
        row.Begin(1);
        row.Number(1);
        row.End();
        row.Clear();

        Assert.Equal(0, row.Rows);
        Assert.True(row.Bytes.IsEmpty);
    }
}
