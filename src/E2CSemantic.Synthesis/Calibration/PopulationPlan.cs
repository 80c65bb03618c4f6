using System.Collections.Immutable;

namespace E2CSemantic.Synthesis.Calibration;

/// <summary>
/// Who is in a state of so many people: classes of pupils, adults and school staff, counted before anybody is simulated and numbered from 1 in that order.
/// </summary>
internal sealed record PopulationPlan(
    int Persons, int FirstYear, int LastYear, long PerBillion, ImmutableArray<CohortPlan> Cohorts, int Pupils, int Adults, StaffPlan Staff, ImmutableArray<int> StaffStarts)
{
    /// <summary>Posts whose holders are numbered together.</summary>
    public const int PostsPerBlock = 512;

    // For each thousand members: who leaves in high school, who leaves before it, and small children; found so that the enrolment of 2017 is in proportion.
    private const int HighSchoolLeavers = 50;
    private const int EarlyLeavers = 70;
    private const int Children = 300;
    private const int AdultsPerPupil = 120;

    public static PopulationPlan Build(int persons, int firstYear, int lastYear)
    {
        var classes = Enumerable.Range(firstYear - 1, lastYear - firstYear + 18).Select(cohort => Full(cohort, firstYear, lastYear)).ToArray();
        var pupils = classes.Sum(cohort => (long)cohort.Total);
        var adults = pupils * AdultsPerPupil / 1000;
        var years = Math.Max(0, lastYear - Math.Max(2007, firstYear) + 1);
        var staff = years == 0 ? 0 : (long)StaffPlan.FullPosts * (1000 + (104 * (years - 1))) / 1000;
        var perBillion = persons * 1_000_000_000L / (pupils + adults + staff);
        var plan = StaffPlan.Of(perBillion, firstYear, lastYear);
        var starts = ImmutableArray.CreateBuilder<int>();
        var holders = 0;
        for (var post = 0; post < plan.Posts; post++)
        {
            if (post % PostsPerBlock == 0)
            {
                starts.Add(holders);
            }

            holders += plan.HoldersOf(post);
        }

        var adultCount = (int)((persons - holders) * adults / (pupils + adults));
        var pupilCount = persons - holders - adultCount;
        return new(persons, firstYear, lastYear, perBillion, Scale(classes, pupilCount, pupils), pupilCount, adultCount, plan,
            [.. starts.Select(start => start + pupilCount + adultCount)]);
    }

    /// <summary>The cohort that a pupil's number lies in.</summary>
    public CohortPlan CohortOf(long pupil)
    {
        var (low, high) = (0, Cohorts.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Cohorts[middle].FirstPerson <= pupil ? (middle, high) : (low, middle - 1);
        }

        return Cohorts[low];
    }

    /// <summary>A class at full size: only people of whom something can be recorded in the years.</summary>
    private static CohortPlan Full(int cohort, int firstYear, int lastYear)
    {
        var members = Published.CohortOf(cohort);
        if (cohort >= lastYear + 13)
        {
            return new(cohort, 0, 0, 0, 0, members * Children / 1000, []);
        }

        // Years of high school, and grades below it (pre-kindergarten to 8), that lie in the years asked for.
        var highYears = Math.Clamp(cohort - firstYear + 1, 0, 4);
        var lowGrades = Math.Clamp(cohort - firstYear - 3, 0, 10);
        var early = members * EarlyLeavers / 1000 * lowGrades / 10;
        return new(cohort, 0, members, members * HighSchoolLeavers / 1000 * highYears / 4, early, 0, []);
    }

    private static ImmutableArray<CohortPlan> Scale(CohortPlan[] classes, int persons, long full)
    {
        var (seen, given) = (0L, 0L);
        int Part(int count)
        {
            seen += count;
            var due = (long)((Int128)seen * persons / full);
            var part = (int)(due - given);
            given = due;
            return part;
        }

        var scaled = ImmutableArray.CreateBuilder<CohortPlan>(classes.Length);
        foreach (var cohort in classes)
        {
            var first = given;
            var members = Part(cohort.Members);
            scaled.Add(new(cohort.Class, first, members, Part(cohort.HighSchoolLeavers), Part(cohort.EarlyLeavers), Part(cohort.Children),
                CohortShares.Strata(cohort.Class, members)));
        }

        return scaled.ToImmutable();
    }
}
