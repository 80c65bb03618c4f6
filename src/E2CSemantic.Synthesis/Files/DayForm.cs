namespace E2CSemantic.Synthesis.Files;

/// <summary>How an agency writes a day.</summary>
internal enum DayForm
{
    /// <summary>MM/DD/YYYY.</summary>
    MonthDayYear,

    /// <summary>YYYY-MM-DD.</summary>
    YearMonthDay,

    /// <summary>YYYYMMDD.</summary>
    Compact,

    /// <summary>MMDDYYYY.</summary>
    CompactMonthFirst,
}
