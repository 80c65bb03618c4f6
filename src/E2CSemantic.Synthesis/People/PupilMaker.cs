using E2CSemantic.Synthesis.Calibration;
using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Places;

namespace E2CSemantic.Synthesis.People;

/// <summary>Makes the pupil of a number: place in the cohort, family, identity; the way through school comes from <see cref="SchoolPath"/>.</summary>
internal sealed class PupilMaker(PopulationPlan plan, StateMap map, IdentityMaker identities, ulong seed)
{
    // Languages by race, cumulative percent: English, Spanish, Portuguese, Chinese, Haitian, Vietnamese, Khmer, other.
    private static readonly int[][] _languages =
    [
        [95, 97, 98, 98, 98, 98, 98, 100], [38, 38, 39, 60, 60, 72, 80, 100], [68, 69, 77, 77, 88, 88, 88, 100], [44, 97, 99, 99, 99, 99, 99, 100],
        [90, 93, 95, 96, 97, 98, 98, 100], [85, 86, 87, 88, 88, 89, 89, 100], [91, 91, 95, 95, 95, 95, 95, 100],
    ];

    private readonly FamilyTree _families = new(plan, seed);
    private readonly SchoolPath _path = new(plan, map);

    public Pupil Make(int pupil)
    {
        var cohort = plan.CohortOf(pupil);
        var place = (int)new Shuffle(Mix.Of(Mix.Of(seed, 5), (ulong)cohort.Class), cohort.Total).Of(pupil - cohort.FirstPerson);
        if (place < cohort.Members)
        {
            var stratum = cohort.StratumOf(place);
            var standing = place - stratum.Start;
            var end = stratum.EndOf(standing);
            return Make(pupil, cohort, PupilKind.Member, cohort.Strata.IndexOf(stratum), standing, stratum, end);
        }

        place -= cohort.Members;
        if (place < cohort.HighSchoolLeavers)
        {
            return Make(pupil, cohort, PupilKind.HighSchoolLeaver, cohort.Strata.Length, place, null, null);
        }

        place -= cohort.HighSchoolLeavers;
        return place < cohort.EarlyLeavers
            ? Make(pupil, cohort, PupilKind.EarlyLeaver, cohort.Strata.Length + 1, place, null, null)
            : Make(pupil, cohort, PupilKind.Child, cohort.Strata.Length + 2, place - cohort.EarlyLeavers, null, null);
    }

    private static int BirthDay(int cohort, bool isOlder, Chance birth)
    {
        var first = SchoolCalendar.Day(cohort - 19 - (isOlder ? 1 : 0), 9, 1);
        return first + birth.Below(365, Topic.BirthDay);
    }

    private static int CultureOf(int race, int language, Chance family) => race switch
    {
        1 => 3,
        2 => family.Hit(550_000, Topic.Culture) ? 2 : 0,
        3 => 1,
        _ => language == 1 ? 1 : 0,
    };

    private Pupil Make(int index, CohortPlan cohort, PupilKind kind, int part, int place, Stratum? stratum, EndState? end)
    {
        var number = index + 1;
        var (family, birth) = _families.Of(cohort, part, place);
        var race = stratum?.Race ?? RaceOf(cohort, family);
        var isPoor = stratum?.IsPoor ?? family.Hit(Races.PoorOf(race), Topic.Poverty);
        var drawn = family.Below(100, Topic.Language);
        var language = Array.FindIndex(_languages[race], most => drawn < most);
        var chance = identities.ChanceOf(number);
        var isRetained = birth.Hit(isPoor ? 90_000 : 40_000, Topic.ElementaryRetention);
        var identity = identities.Make(
            number, (Race)race, family, CultureOf(race, language, family), BirthDay(cohort.Class, isRetained && kind != PupilKind.Child, birth), cohort.Class);
        var pupil = new Pupil
        {
            Identity = identity,
            Cohort = cohort,
            Kind = kind,
            Family = family,
            IsPoor = isPoor,
            Standing = stratum is null ? chance.Below(1_000_000, Topic.Layout) : (int)(((place * 2L) + 1) * 500_000 / stratum.Count),
            End = end,
            Place = stratum is null ? 0 : place >= stratum.FirstGraduate ? stratum.Start + place - stratum.FirstGraduate : stratum.Start + place,
            Language = language,
            HomeTown = map.PickTown(isPoor ? family : family.Of(9), Topic.Town),
        };
        return _path.Walk(pupil, isRetained);
    }

    private static int RaceOf(CohortPlan cohort, Chance family)
    {
        var drawn = family.Below(1_000_000, Topic.Race);
        for (var race = 0; race < Races.Count - 1; race++)
        {
            drawn -= Races.ShareOf(race, cohort.Class);
            if (drawn < 0)
            {
                return race;
            }
        }

        return Races.Count - 1;
    }
}
