using System.Globalization;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Policies;
using E2CSemantic.Privacy;
using E2CSemantic.Privacy.Accounting;
using E2CSemantic.Query.Issues;

namespace E2CSemantic.Query.Publication;

/// <summary>Divides a release's privacy loss over the cubes of a policy.</summary>
internal static class CubeAllotment
{
    /// <summary>The loss of each cube, in the policy's order.</summary>
    public static Outcome<IReadOnlyList<(PublishedCube Cube, Rho Rho)>> Of(DisclosurePolicy policy)
    {
        var shares = policy.Cubes.Select(cube => new CubeShare(NameOf(cube), new(new Ratio(cube.ShareNumerator, cube.ShareDenominator)))).ToList();
        return new ReleaseBudget(Rho.FromNano(policy.ReleaseNanoRho)).Allot(shares) switch
        {
            BudgetAllotment.Granted granted => policy.Cubes.Zip(granted.Cubes, (cube, loss) => (cube, loss.Rho)).ToList(),
            BudgetAllotment.TooSmall small => QueryIssues.BudgetNotAllotted($"{small.Cube} gets less than a billionth of rho"),
            BudgetAllotment.ListedTwice twice => QueryIssues.BudgetNotAllotted($"{twice.Cube} is listed twice"),
            BudgetAllotment.ExceedsWhole whole => QueryIssues.BudgetNotAllotted($"the shares add to {whole.Asked}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string NameOf(PublishedCube cube) => string.Create(
        CultureInfo.InvariantCulture, $"{cube.Metric} by ({string.Join(", ", cube.By)})");
}
