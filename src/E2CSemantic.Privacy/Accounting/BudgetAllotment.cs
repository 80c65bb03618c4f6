namespace E2CSemantic.Privacy.Accounting;

/// <summary>What a release's budget says to a list of shares: granted to all, or the one reason why to none.</summary>
public abstract record BudgetAllotment
{
    private BudgetAllotment()
    {
    }

    /// <summary>The loss of each cube, in the order asked; their sum is at most the total.</summary>
    public sealed record Granted(IReadOnlyList<CubeLoss> Cubes) : BudgetAllotment;

    /// <summary>The shares add to more than the whole.</summary>
    public sealed record ExceedsWhole(Ratio Asked) : BudgetAllotment;

    /// <summary>A cube's share is less than a billionth, too little to make noise from.</summary>
    public sealed record TooSmall(string Cube) : BudgetAllotment;

    /// <summary>A cube is listed more than once.</summary>
    public sealed record ListedTwice(string Cube) : BudgetAllotment;
}
