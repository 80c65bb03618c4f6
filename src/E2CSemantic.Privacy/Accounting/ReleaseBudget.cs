namespace E2CSemantic.Privacy.Accounting;

/// <summary>The whole loss that one release may cost a person, divided over the cubes it publishes.</summary>
public sealed record ReleaseBudget(Rho Total)
{
    /// <summary>
    /// Gives each cube its share of the total, rounded down to whole billionths; or gives none and says why. Shares
    /// are added exactly: three thirds are a whole.
    /// </summary>
    public BudgetAllotment Allot(IReadOnlyList<CubeShare> cubes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var asked = new Ratio(0, 1);
        var losses = new List<CubeLoss>(cubes.Count);
        foreach (var (cube, share) in cubes)
        {
            if (!seen.Add(cube))
            {
                return new BudgetAllotment.ListedTwice(cube);
            }

            var loss = Total.PartOf(share);
            if (loss == Rho.Zero)
            {
                return new BudgetAllotment.TooSmall(cube);
            }

            losses.Add(new CubeLoss(cube, loss));
            asked = new Ratio(
                (asked.Numerator * share.Value.Denominator) + (share.Value.Numerator * asked.Denominator),
                asked.Denominator * share.Value.Denominator);
        }

        return asked.Numerator > asked.Denominator
            ? new BudgetAllotment.ExceedsWhole(asked)
            : new BudgetAllotment.Granted(losses);
    }
}
