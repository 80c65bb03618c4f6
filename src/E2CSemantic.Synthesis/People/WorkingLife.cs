using E2CSemantic.Synthesis.Chances;

namespace E2CSemantic.Synthesis.People;

/// <summary>
/// When somebody has covered wages in the state and how much. A person's place on a ring turns a little each year, and they have wages while it lies
/// below the rate of the year: so they have spells, and each year exactly the rate of a class has wages.
/// </summary>
internal sealed class WorkingLife
{
    private const int Turn = 71_000;

    // Rates by years since the end of school, in thousandths: in the year itself, then 1, 2, … For graduates the eleventh is the published one.
    private static readonly int[] _rates = [480, 560, 590, 600, 610, 620, 640, 645, 640, 625, 605, 588, 580, 575, 570, 565, 560];

    // Wages of the middle of a full working year by years since the end of school, in dollars of 2021.
    private static readonly int[] _middle = [7_000, 11_500, 13_500, 15_500, 22_000, 31_000, 37_000, 42_000, 46_000, 49_500, 52_500, 55_500, 58_000, 60_000, 62_000, 64_000, 66_000];

    // Wages of a person against the middle by rank, in percent.
    private static readonly int[] _ranks = [6, 18, 30, 42, 53, 63, 73, 82, 91, 100, 110, 121, 134, 149, 168, 194, 236, 330];

    // The level of wages against 2021, in thousandths, 2002 to 2024.
    private static readonly int[] _level =
        [605, 620, 642, 662, 690, 718, 735, 731, 748, 766, 783, 796, 815, 840, 853, 872, 902, 931, 978, 1000, 1055, 1099, 1140];

    private readonly Chance _chance;
    private readonly int _start;
    private readonly int _ring;
    private readonly int _rank;
    private readonly int _factor;

    /// <summary>A working life after a year, by place on the ring and rank of wages (both in millionths) and a factor in thousandths.</summary>
    public WorkingLife(Chance chance, int start, int ring, int rank, int factor)
    {
        _chance = chance;
        _start = start;
        _ring = ring;
        _rank = rank;
        _factor = factor;
    }

    public static WorkingLife OfPupil(Pupil pupil, CollegePath path)
    {
        var chance = pupil.Identity.Chance;
        var start = pupil.Graduated > 0 ? pupil.Graduated : Math.Min(pupil.LastSchoolYear, pupil.Cohort.Class + 2);
        var highest = path.Awards.IsEmpty ? 0 : path.Awards[^1].Level;
        var factor = highest switch { 0 => pupil.Graduated > 0 ? 800 : 640, 1 => 880, 3 => 980, 5 => 1_240, _ => 1_500 };
        factor = factor * (pupil.Identity.Sex == Sex.Male ? 1_070 : 940) / 1_000 * (pupil.IsPoor ? 930 : 1_040) / 1_000;
        return pupil.Graduated > 0 && pupil.Kind == PupilKind.Member
            ? new(chance, start, Spread.PerMillion(pupil.Place, 3), Spread.PerMillion(pupil.Place, 4), factor)
            : new(chance, start, chance.Below(1_000_000, Topic.Work), chance.Below(1_000_000, Topic.Wage), factor);
    }

    /// <summary>How many in a million of a class have wages so many years after school.</summary>
    public static int RateOf(int years) => Curve.In(_rates, 0, years) * 1_000;

    public bool Works(int year) => year >= _start && (_ring + ((year - _start) * (long)Turn)) % 1_000_000 < RateOf(year - _start);

    /// <summary>Wages of a quarter in cents, 0 for none. In a year of work at least one quarter has wages.</summary>
    public long Wages(int year, int quarter)
    {
        if (!Works(year))
        {
            return 0;
        }

        var occasion = (year * 4) + quarter;
        var sure = year == _start ? 4 : 1 + _chance.Below(4, Topic.WorkQuarter, year);
        var isFullYear = year > _start && Works(year - 1);
        if (quarter != sure && _chance.Hit(isFullYear ? 50_000 : 280_000, Topic.WorkQuarter, occasion + 100_000))
        {
            return 0;
        }

        var yearly = (long)Curve.In(_middle, 0, year - _start) * Curve.At(_ranks, _rank) * 25 / 100;
        yearly = yearly * _factor / 1_000 * Curve.In(_level, 2002, year) / 1_000 * Scale / 1_000;
        return Math.Max(5_000, yearly * (850 + _chance.Below(300, Topic.WageNoise, occasion)) / 1_000);
    }

    /// <summary>Brings the mean of the class of 2010 in 2021 to the published one; found by measuring, in thousandths.</summary>
    private const int Scale = 1_004;
}
