using System.Collections.Immutable;

namespace E2CSemantic.Synthesis.Calibration;

/// <summary>
/// The people of one class (who would finish high school in one year): members of its graduation cohort by stratum, then those who left in high school,
/// those who left before, and small children who have not come to school yet. All counts are fixed before anybody is simulated.
/// </summary>
internal sealed record CohortPlan(int Class, long FirstPerson, int Members, int HighSchoolLeavers, int EarlyLeavers, int Children, ImmutableArray<Stratum> Strata)
{
    public int Total => Members + HighSchoolLeavers + EarlyLeavers + Children;

    /// <summary>
    /// How much more or less often, in millionths, graduates of low or other income go to college than their class; over the class it comes to nothing.
    /// </summary>
    public int CollegeShift(bool isPoor) => isPoor ? -110_000 : (int)(110_000L * GraduatesOf(true) / Math.Max(1, GraduatesOf(false)));

    public Stratum StratumOf(int member)
    {
        var place = 0;
        while (member >= Strata[place].Start + Strata[place].Count)
        {
            place++;
        }

        return Strata[place];
    }

    private int GraduatesOf(bool isPoor)
    {
        var count = 0;
        foreach (var stratum in Strata)
        {
            count += stratum.IsPoor == isPoor ? stratum.Count - stratum.FirstGraduate : 0;
        }

        return count;
    }
}
