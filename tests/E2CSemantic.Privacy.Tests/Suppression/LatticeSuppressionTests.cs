using E2CSemantic.Privacy.Suppression;

namespace E2CSemantic.Privacy.Tests.Suppression;

public sealed class LatticeSuppressionTests
{
    // What the coarser tables give away already, no decision on a table can hide; everything else keeps two values.
    [Theory]
    [InlineData(3, 9L, 300, new[] { 4 })]
    [InlineData(3, 8L, 300, new[] { 2, 2 })]
    [InlineData(3, 8L, 150, new[] { 2, 3 })]
    [InlineData(3, 8L, 80, new[] { 3, 3 })]
    [InlineData(3, 6L, 200, new[] { 2, 2, 2 })]
    [InlineData(2, 4L, 50, new[] { 2, 2, 3 })]
    public void Apply_AddsNoExposure_WhenATableIsCombinedWithAllCoarserOnes(
        int minimum, long most, int tests, int[] sizes) =>
        SmallTables.Check(SmallTables.Lattices(minimum, most, sizes), tests, 42, lattice =>
        {
            var decision = Decide(lattice, minimum);
            var known = new TableAttacker(lattice, decision.Published, minimum).ValuesOfSmallCounts(2, _ => true);
            var knownBefore = new TableAttacker(lattice, WithoutFinest(lattice, decision), minimum)
                .ValuesOfSmallCounts(2, _ => true);
            return known.Zip(knownBefore).All(pair => pair.First >= pair.Second);
        });

    [Theory]
    [InlineData(3, 9L, new[] { 4 })]
    [InlineData(3, 8L, new[] { 2, 3 })]
    [InlineData(3, 8L, new[] { 3, 3 })]
    public void Apply_DecidesATableAlike_WhateverElseIsAsked(int minimum, long most, int[] sizes) =>
        SmallTables.Check(SmallTables.Lattices(minimum, most, sizes), 100, 44, lattice =>
        {
            var alone = CountLattice.FromFinest([sizes[0]], lattice.Counts(DimensionSet.Of(0)));
            return Decide(alone, minimum).Published(DimensionSet.Of(0))
                .SequenceEqual(Decide(lattice, minimum).Published(DimensionSet.Of(0)));
        });

    [Fact]
    public void Apply_PublishesTheLargeGroups_WhenMostMembersOfALargeTableAreEmpty()
    {
        var lattice = CountLattice.FromFinest([8], [29, 859, 5399, 977, 2, 0, 618, 0]);
        var order = new ComplementOrder([[7, 5, 4, 0, 1, 6, 3, 2]]);

        Assert.Equal(
            [false, true, true, true, false, false, true, false],
            LatticeSuppression.Apply(lattice, order, new MinimumCount(10)).Published(lattice.Finest));
    }

    // The attacker also runs the rule on every table that fits and drops those that it would publish differently.
    [Theory]
    [InlineData(3, 7L, new[] { 2 })]
    [InlineData(4, 9L, new[] { 4 })]
    [InlineData(3, 7L, new[] { 5 })]
    public void Apply_LeavesOneValueLessThanTheMinimum_WhenTheRuleIsKnown(int minimum, long most, int[] sizes) =>
        SmallTables.Check(SmallTables.Lattices(minimum, most, sizes), 100, 43, lattice =>
        {
            var decision = Decide(lattice, minimum);
            return new TableAttacker(lattice, decision.Published, minimum)
                .ValuesOfSmallCounts(minimum - 1, counts => IsSame(decision, CountLattice.FromFinest(sizes, counts), minimum))
                .All(values => values >= minimum - 1);
        });

    [Fact]
    public void Attacker_FindsASmallCount_WhenOnlySmallCountsAreWithheld()
    {
        var lattice = CountLattice.FromFinest([2, 3], [1, 12, 15, 20, 11, 13]);
        var attacker = new TableAttacker(
            lattice, table => [.. lattice.Counts(table).Select(count => count >= 10)], minimum: 10);
        Assert.Equal([1], attacker.ValuesOfSmallCounts(2, _ => true));
    }

    // Every line is safe, but the withheld parts of the first two rows less those of the first two columns are the one
    // cell that joins the two blocks.
    [Fact]
    public void Apply_WithholdsMore_WhenSafeLinesTogetherGiveACellAway()
    {
        var lattice = CountLattice.FromFinest([4, 4], [4, 5, 30, 30, 5, 4, 3, 30, 30, 30, 5, 4, 30, 30, 4, 5]);
        var lines = ComplementarySuppression.Apply(
            [4, 4], lattice.Counts(lattice.Finest), [[true, true, true, true], [true, true, true, true]],
            ComplementOrder.AsDeclared([4, 4]), new MinimumCount(10));

        var byLines = new TableAttacker(
            lattice, table => table == lattice.Finest ? lines : new bool[lattice.Counts(table).Count].Select(_ => true).ToArray(), 10);
        var decided = new TableAttacker(lattice, Decide(lattice, 10).Published, 10);

        Assert.Contains(1, byLines.ValuesOfSmallCounts(2, _ => true));
        Assert.DoesNotContain(1, decided.ValuesOfSmallCounts(2, _ => true));
    }

    // Every two-way table is published whole, no cell of the three-way table is, and still both zeros are known: a
    // person more in the one would be a person less in the other. It is the exposure that the rule does not claim to prevent.
    [Fact]
    public void Attacker_FindsAZero_WhenTwoWayTablesGiveAThreeWayOneAway()
    {
        var lattice = CountLattice.FromFinest([2, 2, 2], [0, 3, 4, 3, 3, 4, 3, 0]);
        var attacker = new TableAttacker(
            lattice, table => [.. lattice.Counts(table).Select(_ => table.Count < 3)], minimum: 3);
        Assert.Equal([1, 1], attacker.ValuesOfSmallCounts(2, _ => true));
    }

    // Two cells withheld in the line, the second because it is the smallest of the others: who knows that rule knows
    // that it is at least the minimum and at most the smallest published one; here both are 10.
    [Fact]
    public void Attacker_FindsASmallCount_WhenTheNextSmallestIsWithheldForIt()
    {
        var lattice = CountLattice.FromFinest([4], [9, 10, 10, 40]);
        var attacker = new TableAttacker(lattice, table => NextSmallest(lattice, table), minimum: 10);
        Assert.Equal(
            [1],
            attacker.ValuesOfSmallCounts(2, counts =>
            {
                var other = CountLattice.FromFinest([4], counts);
                return NextSmallest(other, other.Finest).SequenceEqual(NextSmallest(lattice, lattice.Finest));
            }));
        Assert.True(new TableAttacker(lattice, Decide(lattice, 10).Published, 10)
            .ValuesOfSmallCounts(9, counts => IsSame(Decide(lattice, 10), CountLattice.FromFinest([4], counts), 10))
            .All(values => values >= 9));
    }

    [Fact]
    public void Apply_WithholdsEverything_WhenTheTotalIsBelowTheMinimum()
    {
        var lattice = CountLattice.FromFinest([2, 2], [1, 2, 3, 3]);
        var decision = Decide(lattice, 10);
        Assert.All(Tables(lattice), table => Assert.DoesNotContain(true, decision.Published(table)));
    }

    [Fact]
    public void Apply_PublishesEverything_WhenNoCountIsSmall()
    {
        var lattice = CountLattice.FromFinest([2, 3], [10, 11, 12, 13, 14, 15]);
        var decision = Decide(lattice, 10);
        Assert.All(Tables(lattice), table => Assert.DoesNotContain(false, decision.Published(table)));
    }

    [Fact]
    public void Apply_Refuses_WhenAnOrderIsOfAnotherLattice() =>
        Assert.Throws<ArgumentException>(() => LatticeSuppression.Apply(
            CountLattice.FromFinest([2], [10, 10]), ComplementOrder.AsDeclared([3]), new MinimumCount(10)));

    private static LatticeDecision Decide(CountLattice lattice, int minimum) =>
        LatticeSuppression.Apply(lattice, ComplementOrder.AsDeclared(lattice.Sizes), new MinimumCount(minimum));

    private static Func<DimensionSet, IReadOnlyList<bool>> WithoutFinest(CountLattice lattice, LatticeDecision decision) =>
        table => table == lattice.Finest ? new bool[lattice.Counts(table).Count] : decision.Published(table);

    private static bool IsSame(LatticeDecision decision, CountLattice other, int minimum)
    {
        var again = Decide(other, minimum);
        return Tables(other).All(table => again.Published(table).SequenceEqual(decision.Published(table)));
    }

    private static bool[] NextSmallest(CountLattice lattice, DimensionSet table)
    {
        var counts = lattice.Counts(table);
        var published = counts.Select(count => count >= 10).ToArray();
        if (published.Count(flag => !flag) == 1)
        {
            var smallest = Enumerable.Range(0, counts.Count).Reverse()
                .Where(cell => published[cell])
                .MinBy(cell => counts[cell]);
            published[smallest] = false;
        }

        return published;
    }

    private static IEnumerable<DimensionSet> Tables(CountLattice lattice) => TableAttacker.Tables(lattice);
}
