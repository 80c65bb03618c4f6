using E2CSemantic.Synthesis.Names;

namespace E2CSemantic.Synthesis.Dirt;

/// <summary>
/// How often an agency gets something wrong, in a million records (for SIMS: in a million pupils' years). These are the default rates; they are documented
/// in the room's README and are what linkage is measured at.
/// </summary>
internal sealed record FeedErrors(Spelling Spelling)
{
    /// <summary>A letter inserted, left out, changed or exchanged, or a spelling by ear, in one name.</summary>
    public int Typo { get; init; }

    /// <summary>What friends say instead of the first name.</summary>
    public int Nickname { get; init; }

    /// <summary>No middle name though there is one.</summary>
    public int NoMiddle { get; init; }

    /// <summary>One part of a double last name.</summary>
    public int HalfName { get; init; }

    /// <summary>The name of before a marriage.</summary>
    public int OldName { get; init; }

    /// <summary>Day and month of birth exchanged, where that is a date.</summary>
    public int DaySwap { get; init; }

    /// <summary>One digit of the birth date wrong.</summary>
    public int DayDigit { get; init; }

    /// <summary>No number of the person, where the field may be empty.</summary>
    public int NoNumber { get; init; }

    /// <summary>One digit of the number wrong, or two exchanged.</summary>
    public int NumberDigit { get; init; }

    public static FeedErrors Sims { get; } = new(Spelling.Utf8) { Typo = 4_000, NoMiddle = 30_000, HalfName = 20_000, DaySwap = 1_500, DayDigit = 2_000 };

    public static FeedErrors Courses { get; } = new(Spelling.Plain) { Typo = 4_000, Nickname = 4_000, HalfName = 30_000 };

    public static FeedErrors Staff { get; } = new(Spelling.Utf8) { Typo = 3_000, NoMiddle = 30_000, OldName = 200_000, DayDigit = 1_000, NumberDigit = 0 };

    public static FeedErrors Mcas { get; } = new(Spelling.Capitals) { Typo = 6_000, HalfName = 40_000, DaySwap = 2_000, DayDigit = 2_000, NumberDigit = 500 };

    public static FeedErrors CollegeBoard { get; } =
        new(Spelling.Plain) { Typo = 8_000, Nickname = 30_000, HalfName = 60_000, DaySwap = 2_000, DayDigit = 3_000, NoNumber = 40_000, NumberDigit = 2_000 };

    public static FeedErrors Wida { get; } = new(Spelling.Plain) { Typo = 8_000, HalfName = 60_000, DaySwap = 3_000, DayDigit = 3_000, NumberDigit = 1_000 };

    public static FeedErrors Clearinghouse { get; } = new(Spelling.Capitals)
    {
        Typo = 10_000,
        Nickname = 15_000,
        NoMiddle = 200_000,
        HalfName = 60_000,
        OldName = 300_000,
        DaySwap = 2_000,
        DayDigit = 3_000,
        NoNumber = 60_000,
        NumberDigit = 1_500,
    };

    public static FeedErrors HigherEducation { get; } = new(Spelling.Utf8)
    {
        Typo = 6_000,
        Nickname = 8_000,
        HalfName = 40_000,
        OldName = 300_000,
        DaySwap = 1_500,
        DayDigit = 2_000,
        NoNumber = 60_000,
        NumberDigit = 1_500,
    };

    public static FeedErrors EarlyEducation { get; } = new(Spelling.Western) { Typo = 10_000, Nickname = 10_000, HalfName = 60_000, DaySwap = 3_000, DayDigit = 3_000 };

    public static FeedErrors Unemployment { get; } = new(Spelling.Capitals)
    {
        Typo = 8_000,
        Nickname = 25_000,
        HalfName = 50_000,
        OldName = 80_000,
        DaySwap = 1_000,
        DayDigit = 1_500,
        NumberDigit = 1_000,
    };

    public static FeedErrors Workforce { get; } = new(Spelling.Plain) { Typo = 8_000, Nickname = 20_000, HalfName = 50_000, OldName = 80_000, DaySwap = 2_000, DayDigit = 2_000, NumberDigit = 1_000 };

    public static FeedErrors AdultEducation { get; } = new(Spelling.Plain) { Typo = 10_000, Nickname = 20_000, HalfName = 50_000, DaySwap = 3_000, DayDigit = 3_000, NoNumber = 150_000, NumberDigit = 1_500 };
}
