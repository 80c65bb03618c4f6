using E2CSemantic.Synthesis.Calibration;
using E2CSemantic.Synthesis.Chances;

namespace E2CSemantic.Synthesis.People;

/// <summary>
/// Families by arithmetic: a younger child points to an older one of the same stratum some classes before, a twin to its neighbour. Who points to the
/// same eldest has the same last name, language and home. Nobody else's life is needed to know one's own.
/// </summary>
internal sealed class FamilyTree(PopulationPlan plan, ulong seed)
{
    private const int YoungerShare = 460_000;
    private const int TwinShare = 15_000;

    private readonly ulong _seed = Mix.Of(seed, 4);

    /// <summary>The family of somebody in a stratum (or, beyond the strata, in another part of the class), and whether they are the second of twins.</summary>
    public (Chance Family, Chance Birth) Of(CohortPlan cohort, int part, long place)
    {
        var count = CountOf(cohort, part);
        var at = new Shuffle(Mix.Of(_seed, ((ulong)cohort.Class << 8) | (uint)part), count).Of(place);
        var self = KeyOf(cohort, part, at);
        if (at % 2 == 1 && self.Hit(TwinShare, Topic.Twin))
        {
            at--;
        }

        var birth = KeyOf(cohort, part, at);
        var older = cohort;
        for (var step = 0; step < 3; step++)
        {
            var key = KeyOf(older, part, at);
            if (!key.Hit(YoungerShare, Topic.Sibling))
            {
                break;
            }

            var elder = Older(older, key.Between(2, 4, Topic.SiblingGap));
            if (elder is null || CountOf(elder, part) == 0)
            {
                break;
            }

            at = at * CountOf(elder, part) / CountOf(older, part);
            older = elder;
        }

        return (KeyOf(older, part, at), birth);
    }

    private static long CountOf(CohortPlan cohort, int part)
    {
        var beyond = part - cohort.Strata.Length;
        return beyond switch
        {
            < 0 => cohort.Strata[part].Count,
            0 => cohort.HighSchoolLeavers,
            1 => cohort.EarlyLeavers,
            _ => cohort.Children,
        };
    }

    private CohortPlan? Older(CohortPlan cohort, int years)
    {
        var place = cohort.Class - years - plan.Cohorts[0].Class;
        return place < 0 ? null : plan.Cohorts[place];
    }

    private Chance KeyOf(CohortPlan cohort, int part, long at) => new(Mix.Of(Mix.Of(_seed, ((ulong)cohort.Class << 8) | (uint)part), (ulong)at));
}
