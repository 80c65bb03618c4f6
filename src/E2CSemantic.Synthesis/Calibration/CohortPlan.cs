using System.Collections.Immutable;

namespace E2CSemantic.Synthesis.Calibration;

/// <summary>
/// The people of one class (who would finish high school in one year): members of its graduation cohort by stratum, then those who left in high school,
/// those who left before, and small children who have not come to school yet. All counts are fixed before anybody is simulated.
/// </summary>
internal sealed record CohortPlan(int Class, long FirstPerson, int Members, int HighSchoolLeavers, int EarlyLeavers, int Children, ImmutableArray<Stratum> Strata)
{
    public int Total => Members + HighSchoolLeavers + EarlyLeavers + Children;

    public Stratum StratumOf(int member)
    {
        var place = 0;
        while (member >= Strata[place].Start + Strata[place].Count)
        {
            place++;
        }

        return Strata[place];
    }
}
