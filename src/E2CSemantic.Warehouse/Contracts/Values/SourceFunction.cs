namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A function of the values of one row. Missing in, missing out, unless said otherwise.</summary>
public enum SourceFunction
{
    /// <summary>The value after the first condition that holds; else the last, if there is one.</summary>
    Case,

    /// <summary>The first value that is not missing.</summary>
    FirstKnown,

    /// <summary>Missing where the two are equal, else the first.</summary>
    NullIf,

    /// <summary>The least of those that are not missing.</summary>
    Least,

    /// <summary>The greatest of those that are not missing.</summary>
    Greatest,

    /// <summary>The values one after the other, as text.</summary>
    Concat,

    /// <summary>Characters of a text from a position, counted from 1.</summary>
    Substring,

    /// <summary>The number of characters.</summary>
    Length,

    /// <summary>In capital letters.</summary>
    Upper,

    /// <summary>In small letters.</summary>
    Lower,

    /// <summary>Without blanks at both ends.</summary>
    Trim,

    /// <summary>Filled with zeros on the left to a length; cut there if longer.</summary>
    Pad,

    /// <summary>Any value as text.</summary>
    Text,

    /// <summary>A text of 1 to 18 digits as a number; missing for any other text.</summary>
    Whole,

    /// <summary>A text with a point or none, and at most 14 digits before and 4 behind it, as a number; missing for any other text.</summary>
    Number,

    /// <summary>A text with every occurrence of a second replaced by a third.</summary>
    Replace,

    /// <summary>The part of a text between separators, counted from 1, from the end where negative; missing where there is none or nothing in it.</summary>
    Part,

    /// <summary>Whether a text holds another.</summary>
    Contains,

    /// <summary>The greatest whole number not above.</summary>
    Floor,

    /// <summary>A number with so many digits behind the point, halves away from zero.</summary>
    Round,

    /// <summary>The rest of a division of whole numbers, with the sign of the first.</summary>
    Mod,

    /// <summary>The band of a whole number as text: 1987 in fives is <c>1985-1989</c>, -12 in tens <c>-20--11</c>.</summary>
    Band,

    /// <summary>The day of a year, month and day of the month.</summary>
    Day,

    /// <summary>The year of a day.</summary>
    YearOf,

    /// <summary>The month of a day, 1 to 12.</summary>
    MonthOf,

    /// <summary>The school year of a day, by its spring: July begins the next.</summary>
    SchoolYearOf,

    /// <summary>A school year, named by its spring year, as people write it: 2004 is <c>2003-04</c>.</summary>
    SchoolYearLabel,

    /// <summary>The quarter of a day as <c>yyyyq</c>.</summary>
    QuarterOf,

    /// <summary>A quarter <c>yyyyq</c> moved by a number of quarters.</summary>
    QuarterPlus,

    /// <summary>The quarters from one <c>yyyyq</c> to another.</summary>
    QuartersBetween,

    /// <summary>The calendar days from one day to another, both counted; missing where the second is earlier.</summary>
    Days,

    /// <summary>The days from one day to another, negative where the second is earlier.</summary>
    DaysBetween,

    /// <summary>The whole months from one day to another, negative where the second is earlier.</summary>
    MonthsBetween,

    /// <summary>A day moved by a number of days.</summary>
    AddDays,
}
