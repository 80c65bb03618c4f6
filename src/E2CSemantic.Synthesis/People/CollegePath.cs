using System.Collections.Immutable;
using E2CSemantic.Synthesis.Calibration;
using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Places;

namespace E2CSemantic.Synthesis.People;

/// <summary>
/// What a graduate does after high school: whether and when they enter a college, how long they stay, whether they stop out, transfer or complete.
/// Going within sixteen months is dealt out so that the published share of a class goes.
/// </summary>
internal sealed record CollegePath(ImmutableArray<CollegeTerm> Terms, ImmutableArray<CollegeAward> Awards, int Field)
{
    private static readonly int[] _fields = [520201, 240101, 513801, 260101, 420101, 110701, 450601, 131202, 430104, 140101, 90101, 230101, 500409, 510000, 310505, 540101];

    // Sectors by standing, cumulative percent: community, state university, UMass, private, other states' public, other states' private.
    private static readonly int[][] _sectors = [[72, 86, 89, 94, 95, 100], [48, 68, 76, 88, 92, 100], [25, 46, 61, 80, 87, 100], [9, 24, 45, 73, 83, 100]];

    public static CollegePath None { get; } = new([], [], 0);

    public int Cip => _fields[Field];

    // Four-year graduates who enter within sixteen months, in thousandths, classes of 2006 to 2024: with the later graduates the class of 2010 meets the published share.
    private static readonly int[] _rates = [738, 740, 742, 745, 750, 751, 752, 753, 752, 752, 750, 748, 745, 738, 690, 672, 676, 682, 686];

    /// <summary>How many in a million of a class's four-year graduates enter within sixteen months.</summary>
    public static int Rate(int year) => Curve.In(_rates, 2006, year) * 1_000;

    public static CollegePath Of(Pupil pupil)
    {
        if (pupil.Graduated == 0)
        {
            return None;
        }

        var chance = pupil.Identity.Chance;
        var entry = EntryOf(pupil, chance);
        if (entry == 0)
        {
            return None;
        }

        var walk = new Walk(pupil, chance);
        walk.Go(entry / 10, entry % 10);
        return new([.. walk.Terms], [.. walk.Awards], chance.Below(_fields.Length, Topic.CollegeField));
    }

    /// <summary>Ten times the school year of the first term, and its season; 0 for who never enters.</summary>
    private static int EntryOf(Pupil pupil, Chance chance)
    {
        var year = pupil.Graduated;
        var isOnTime = pupil.End == EndState.Graduate;

        // The better half goes more often, the other half as much less.
        var rate = isOnTime ? Rate(year) + pupil.Cohort.CollegeShift(pupil.IsPoor) + ((pupil.Standing - MeanStanding(pupil)) * 4 / 10) : 400_000;
        if (Spread.PerMillion(pupil.Place, 2) < rate)
        {
            return chance.Below(100, Topic.College) switch
            {
                < 94 => ((year + 1) * 10) + 0,
                < 98 => ((year + 1) * 10) + 1,
                _ => ((year + 2) * 10) + 0,
            };
        }

        return chance.Hit(140_000, Topic.CollegeLate) ? ((year + chance.Between(3, 7, Topic.CollegeLate, 1)) * 10) + 0 : 0;
    }

    /// <summary>The graduates of a stratum stand from where the others end to the top; this is their middle.</summary>
    private static int MeanStanding(Pupil pupil)
    {
        var stratum = pupil.Cohort.Strata.First(stratum => stratum.Race == (int)pupil.Identity.Race && stratum.IsPoor == pupil.IsPoor);
        return (int)((stratum.FirstGraduate + (long)stratum.Count) * 500_000 / stratum.Count);
    }

    private sealed class Walk(Pupil pupil, Chance chance)
    {
        public List<CollegeTerm> Terms { get; } = [];

        public List<CollegeAward> Awards { get; } = [];

        public void Go(int year, int season)
        {
            var mix = _sectors[Math.Clamp(((pupil.Standing * 3L) + chance.Below(1_000_000, Topic.CollegeType, 9)) / 1_000_000, 0, 3) is var quarter ? (int)quarter : 0];
            var drawn = chance.Below(100, Topic.CollegeType);
            var sector = (CollegeSector)Array.FindIndex(mix, most => drawn < most);
            var (next, credits) = Attend(Colleges.OneOf(sector, chance, Topic.CollegeChoice), year, season, credits: 0, isFirst: true);
            if (sector == CollegeSector.Community && credits >= 30 && chance.Hit(360_000, Topic.CollegeTransfer))
            {
                var to = chance.Hit(600_000, Topic.CollegeTransfer, 1) ? CollegeSector.StateUniversity : CollegeSector.University;
                Attend(Colleges.OneOf(to, chance, Topic.CollegeChoice, 1), next, 0, credits, isFirst: false);
            }
            else if (sector != CollegeSector.Community && Awards.Count == 0 && credits < 90 && chance.Hit(300_000, Topic.CollegeTransfer, 2))
            {
                var to = chance.Hit(400_000, Topic.CollegeTransfer, 3) ? CollegeSector.Community : CollegeSector.StateUniversity;
                Attend(Colleges.OneOf(to, chance, Topic.CollegeChoice, 2), next + chance.Below(2, Topic.CollegeTransfer, 4), 0, credits, isFirst: false);
            }
            else if (Awards.Count > 0 && Awards[^1].Level == 5 && chance.Hit(180_000, Topic.Graduate))
            {
                var at = next + chance.Below(4, Topic.Graduate, 1);
                var college = Colleges.OneOf(chance.Hit(500_000, Topic.Graduate, 2) ? CollegeSector.University : CollegeSector.Private, chance, Topic.CollegeChoice, 3);
                for (var term = 0; term < 4; term++)
                {
                    Terms.Add(new(at + (term / 2), term % 2, college, 0, false, 120 + ((term + 1) * 9)));
                }

                Awards.Add(new(SchoolCalendar.Day(at + 1, 5, 20), college, 7));
            }
        }

        /// <summary>Terms at one college until a credential, a transfer or leaving; the year after the last one, and all credits.</summary>
        private (int Next, int Credits) Attend(College college, int year, int season, int credits, bool isFirst)
        {
            var needed = college.IsTwoYear ? 60 : 120;
            var stay = (college.IsTwoYear ? 800_000 : 925_000) + (pupil.Standing / 20) - (pupil.IsPoor ? 40_000 : 0);
            var part = chance.Hit(college.IsTwoYear ? 450_000 : 60_000, Topic.CollegeLoad);
            for (var term = 0; term < 14; term++)
            {
                var occasion = (year * 2) + season;
                var isGone = term > 0 && !chance.Hit(season == 0 ? stay : stay + ((1_000_000 - stay) / 2), Topic.CollegePersist, occasion);
                if (isGone && chance.Hit(300_000, Topic.CollegePersist, occasion + 10_000))
                {
                    // A year out, then back.
                    year++;
                    isGone = false;
                }

                if (isGone)
                {
                    break;
                }

                var withdraws = chance.Hit(25_000, Topic.CollegeLoad, occasion + 10_000);
                credits += withdraws ? 0 : part ? 6 + chance.Below(4, Topic.CollegeLoad, occasion) : 12 + chance.Below(5, Topic.CollegeLoad, occasion);
                Terms.Add(new(year, season, college, withdraws ? 3 : part ? chance.Hit(700_000, Topic.CollegeLoad, occasion + 20_000) ? 1 : 2 : 0, isFirst && term == 0, credits));
                if (college.IsTwoYear && credits is >= 24 and < 40 && chance.Hit(20_000, Topic.Graduate, occasion))
                {
                    Awards.Add(new(AwardDay(year, season), college, 1));
                }

                if (credits >= needed)
                {
                    Awards.Add(new(AwardDay(year, season), college, college.IsTwoYear ? 3 : 5));
                    return (season == 1 ? year + 1 : year + 1, credits);
                }

                (year, season) = season == 0 ? (year, 1) : (year + 1, 0);
            }

            return (season == 0 ? year : year + 1, credits);
        }

        private static int AwardDay(int year, int season) => season == 0 ? SchoolCalendar.Day(year - 1, 12, 22) : SchoolCalendar.Day(year, 5, 18);
    }
}
