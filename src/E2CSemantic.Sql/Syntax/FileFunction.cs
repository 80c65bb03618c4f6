namespace E2CSemantic.Sql.Syntax;

/// <summary>Functions by which the fields of files are checked and typed, where the engine reads files.</summary>
public enum FileFunction
{
    /// <summary>Whether the whole of a text matches a regular expression.</summary>
    MatchesWhole,

    /// <summary>Whether a text holds another.</summary>
    Holds,

    /// <summary>A text without the blanks around it.</summary>
    Trimmed,

    /// <summary>The characters of a text from a place, counted from 1, and so many of them.</summary>
    Part,

    /// <summary>A moment written in a form; null where there is none.</summary>
    MomentOf,

    /// <summary>A moment or day written in a form.</summary>
    WrittenIn,

    /// <summary>The calendar year of a day.</summary>
    YearOf,

    /// <summary>The month of a day, 1 to 12.</summary>
    MonthOf,

    /// <summary>The quarter of a day, 1 to 4.</summary>
    QuarterOf,

    /// <summary>A hash of 64 bits over all arguments, for finding rows of one session that may be equal; never for secrets.</summary>
    RowHash,
}
