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
    /// <summary>Decides for the table asked for, <paramref name="tables"/>[0]; table i leaves out the dimensions of the bits of i.</summary>
    public static ExactSuppression Decide(ReleasePlan plan, ImmutableArray<ExactTable> tables)
    {
        var people = tables[0].Counts[StatisticColumn.People];
        if (plan.Query.Rule.MinimumCount is not { } count)
        {
            return new(new bool[people.Length], new bool[people.Length]);
        }

        var minimum = new MinimumCount(count);
        var isRatio = plan.Slice.Definition.Kind is MetricKind.Ratio;
        if (!plan.Query.Rule.Complementary)
        {
            var yes = isRatio ? tables[0].Counts[StatisticColumn.Yes] : people;
            return new(
                [.. people.Select(number => !minimum.Permits(number))],
                [.. people.Zip(yes, (all, with) => isRatio && !(minimum.Permits(with) && minimum.Permits(all - with)))]);
        }

        var lattice = Lattice(tables, isRatio);
        var decision = LatticeSuppression.Apply(lattice, Order(plan.Cells, isRatio), minimum);
        var shown = decision.Published(DimensionSet.Of([.. Enumerable.Range(0, plan.Cells.Length)]));
        var outcomes = decision.Published(lattice.Finest);
        return new(
            [.. shown.Select(flag => !flag)],
            [.. Enumerable.Range(0, people.Length).Select(cell => isRatio && !(outcomes[2 * cell] && outcomes[(2 * cell) + 1]))]);
    }

    public bool HidesPeople(int cell) => hidesPeople[cell];

    public bool HidesOutcome(int cell) => hidesOutcome[cell];

    private static CountLattice Lattice(ImmutableArray<ExactTable> tables, bool isRatio)
    {
        var dimensions = tables[0].Space.Sizes.Length;
        return CountLattice.FromTables(isRatio ? [.. tables[0].Space.Sizes, 2] : tables[0].Space.Sizes, kept =>
        {
            var leftOut = Enumerable.Range(0, dimensions).Where(dimension => !kept.Contains(dimension)).Sum(dimension => 1 << dimension);
            var counts = tables[leftOut].Counts;
            return isRatio && kept.Contains(dimensions) ? Outcomes(counts) : counts[StatisticColumn.People];
        });
    }

    // Those above the line need not be among those below it; then there is nobody of the other outcome to tell.
    private static long[] Outcomes(CellCounts counts) =>
        [.. counts[StatisticColumn.People].Zip(counts[StatisticColumn.Yes]).SelectMany(pair => new[] { Math.Max(0, pair.First - pair.Second), pair.Second })];

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
