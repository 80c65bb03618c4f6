namespace E2CSemantic.Synthesis.Calibration;

/// <summary>
/// What the state is calibrated to. Rates are parts per million by school year. Figures between or beyond published ones are assumptions and are said to be.
/// </summary>
internal static class Published
{
    public const int FirstGraduation = 2006;

    /// <summary>Graduates of 2010 in college the next year, 47,804 of 65,022.</summary>
    public const int CollegeGoing = 735_200;

    /// <summary>Graduates of 2010 with wages in 2021, 38,259 of 65,022.</summary>
    public const int WithWages = 588_400;

    /// <summary>Their mean wages of 2021, in dollars.</summary>
    public const int MeanWages = 59_404;

    /// <summary>Federal four-year graduation rates of the cohorts 2006 to 2024, in tenths of a percent.</summary>
    public static ReadOnlySpan<int> Graduation =>
        [799, 809, 812, 815, 821, 834, 847, 850, 861, 873, 875, 883, 879, 880, 890, 898, 901, 892, 884];

    /// <summary>Cohort sizes 2006 to 2024; those of 2006, 2023 and 2024 are published, those between assumed.</summary>
    public static ReadOnlySpan<int> Cohorts =>
    [
        74_380, 75_912, 77_383, 77_038, 76_308, 74_307, 73_479, 74_537, 73_168, 72_474, 74_045, 73_249, 74_641, 75_067, 73_979, 75_046, 73_000, 72_602, 73_046,
    ];

    /// <summary>Whether a cohort's size is published.</summary>
    public static bool IsCohortKnown(int cohort) => cohort is 2006 or 2023 or 2024;

    public const int FirstDropout = 2004;

    /// <summary>Annual dropouts 2003-04 to 2013-14 by enrolment, as published; from 2015 on assumed. Parts per million.</summary>
    public static ReadOnlySpan<int> Dropout =>
    [
        36_878, 37_986, 33_422, 38_372, 33_652, 29_363, 28_558, 27_300, 24_563, 21_732, 19_988,
        19_000, 19_000, 18_000, 19_000, 18_000, 16_000, 15_000, 21_000, 21_000, 20_000,
    ];

    /// <summary>Persons in the same position next October, 2020: superintendents 310 of 348, principals 1,656 of 1,905, teachers 69,560 of 76,572.</summary>
    public static (int Superintendents, int Principals, int Teachers) Retention => (890_800, 869_300, 908_400);

    /// <summary>The federal four-year rate of a cohort, in parts per million; a cohort beyond the series has the nearest one's.</summary>
    public static int GraduationOf(int cohort) => Chances.Curve.In(Graduation, FirstGraduation, cohort) * 1000;

    /// <summary>The size of a cohort; births fall, so later classes are assumed to be smaller.</summary>
    public static int CohortOf(int cohort) => Math.Max(66_000, Chances.Curve.In(Cohorts, FirstGraduation, cohort) - (500 * Math.Max(0, cohort - 2024)));

    public static int DropoutOf(int year) => Chances.Curve.In(Dropout, FirstDropout, year);
}
