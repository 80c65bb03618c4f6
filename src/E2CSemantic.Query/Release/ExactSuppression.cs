using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Privacy.Suppression;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Resolution;

namespace E2CSemantic.Query.Release;

/// <summary>
/// What is withheld of one school year's exact cells. For a ratio the outcome is one more dimension of two members, so that those who meet the
/// condition, those who do not, and both together are all protected.
/// </summary>
internal sealed class ExactSuppression(IReadOnlyList<bool> hidesPeople, IReadOnlyList<bool> hidesOutcome)
{
    public static ExactSuppression Decide(ReleasePlan plan, CellCounts cells, CellSpace latticeSpace, CellCounts latticeCells)
    {
        var people = cells[StatisticColumn.People];
        if (plan.Query.Rule.MinimumCount is not { } count)
        {
            return new(new bool[people.Length], new bool[people.Length]);
        }

        var minimum = new MinimumCount(count);
        var isRatio = plan.Slice.Definition.Kind is MetricKind.Ratio;
        var yes = isRatio ? cells[StatisticColumn.Yes] : people;
        var hidesPeople = people.Select(number => !minimum.Permits(number)).ToArray();
        var hidesOutcome = people.Zip(yes, (all, with) => isRatio && !(minimum.Permits(with) && minimum.Permits(all - with))).ToArray();
        if (!plan.Query.Rule.Complementary)
        {
            return new(hidesPeople, hidesOutcome);
        }

        var decision = LatticeSuppression.Apply(Lattice(latticeSpace, latticeCells, isRatio), Order(plan.Lattice, isRatio), minimum);
        int[] asked = [.. Enumerable.Range(0, plan.Cells.Length)];
        var shown = decision.Published(DimensionSet.Of(asked));
        var outcomes = isRatio ? decision.Published(DimensionSet.Of([.. asked, plan.Lattice.Length])) : [];
        for (var cell = 0; cell < people.Length; cell++)
        {
            hidesPeople[cell] |= !shown[cell];
            hidesOutcome[cell] |= isRatio && !(outcomes[2 * cell] && outcomes[(2 * cell) + 1]);
        }

        return new(hidesPeople, hidesOutcome);
    }

    public bool HidesPeople(int cell) => hidesPeople[cell];

    public bool HidesOutcome(int cell) => hidesOutcome[cell];

    // Where a person can be in several members of a dimension its coarser tables are sums over the finest, at least as large as the people.
    private static CountLattice Lattice(CellSpace space, CellCounts cells, bool isRatio)
    {
        var people = cells[StatisticColumn.People];
        if (!isRatio)
        {
            return CountLattice.FromFinest(space.Sizes, people);
        }

        var counts = new long[2 * people.Length];
        for (var cell = 0; cell < people.Length; cell++)
        {
            counts[2 * cell] = people[cell] - cells[StatisticColumn.Yes][cell];
            counts[(2 * cell) + 1] = cells[StatisticColumn.Yes][cell];
        }

        return CountLattice.FromFinest([.. space.Sizes, 2], counts);
    }

    private static ComplementOrder Order(ImmutableArray<ResolvedDimension> dimensions, bool isRatio)
    {
        var orders = dimensions.Select(dimension => OrderOf(dimension)).ToList();
        if (isRatio)
        {
            orders.Add([0, 1]);
        }

        return new(orders);
    }

    private static int[] OrderOf(ResolvedDimension dimension)
    {
        string[] ids = [.. dimension.Members.Select(member => member.Id)];
        return dimension.Definition.ComplementOrder.IsEmpty
            ? [.. Enumerable.Range(0, ids.Length).Reverse()]
            : [.. dimension.Definition.ComplementOrder.Select(id => Array.IndexOf(ids, id))];
    }
}
