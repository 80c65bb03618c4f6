namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>
/// The probabilistic step: how likely an identity is a known person's, given how each field agrees (Fellegi and Sunter 1969), weighed
/// against every other known person who agrees as well.
/// </summary>
internal static class FellegiSunter
{
    /// <summary>The likelihood ratio, as log2, of one person against another.</summary>
    public static double Weight(AgreementPattern pattern, PackedIdentity identity, PeopleIndex people, FellegiSunterModel model)
    {
        var weight = 0.0;
        foreach (var (role, field) in model.Fields)
        {
            var level = pattern[role];
            weight += level is AgreementLevel.Exact && field.ExactShare is { } m
                ? Math.Log2(m / (role is IdentityRole.FirstName ? people.ShareOfFirstName(identity[role]) : people.ShareOfLastName(identity[role])))
                : field[level];
        }

        return weight;
    }

    /// <summary>The probability of the best of several candidates: its odds against no known person and against each of the others.</summary>
    /// <param name="best">Its weight.</param>
    /// <param name="sum">The sum of the likelihood ratios of all candidates, the best one among them.</param>
    /// <param name="people">How many people are known.</param>
    /// <param name="model">The model.</param>
    public static double Probability(double best, double sum, int people, FellegiSunterModel model)
    {
        var nobody = (1 - model.Prior) / model.Prior * Math.Max(people, model.LeastPeople);
        return Math.Pow(2, best) / (nobody + sum);
    }
}
