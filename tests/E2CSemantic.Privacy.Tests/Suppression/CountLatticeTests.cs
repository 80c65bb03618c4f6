using E2CSemantic.Privacy.Suppression;

namespace E2CSemantic.Privacy.Tests.Suppression;

public sealed class CountLatticeTests
{
    private static readonly CountLattice Lattice = CountLattice.FromFinest([2, 3], [1, 2, 3, 4, 5, 6]);

    [Fact]
    public void Counts_AreSumsOfTheFinest_InEveryTable()
    {
        Assert.Equal([21], Lattice.Counts(DimensionSet.None));
        Assert.Equal([6, 15], Lattice.Counts(DimensionSet.Of(0)));
        Assert.Equal([5, 7, 9], Lattice.Counts(DimensionSet.Of(1)));
        Assert.Equal([1, 2, 3, 4, 5, 6], Lattice.Counts(Lattice.Finest));
    }

    [Fact]
    public void Cell_FindsItsCount_WhenMembersAreGiven()
    {
        Assert.Equal(6, Lattice.Counts(Lattice.Finest)[Lattice.Cell(Lattice.Finest, 1, 2)]);
        Assert.Equal(7, Lattice.Counts(DimensionSet.Of(1))[Lattice.Cell(DimensionSet.Of(1), 1)]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Lattice.Cell(Lattice.Finest, 2, 0));
        Assert.Throws<ArgumentException>(() => Lattice.Cell(Lattice.Finest, 1));
    }

    [Theory]
    [InlineData(new[] { 2 }, new[] { 1L })]
    [InlineData(new[] { 2 }, new[] { 1L, -1L })]
    [InlineData(new[] { 0 }, new long[0])]
    public void FromFinest_Refuses_WhenTheTableDoesNotFit(int[] sizes, long[] counts) =>
        Assert.Throws<ArgumentException>(() => CountLattice.FromFinest(sizes, counts));

    [Fact]
    public void FromTables_KeepsEveryTableAsCounted_WhenPeopleAreInSeveralMembers()
    {
        var lattice = CountLattice.FromTables([2], table => table.Count == 0 ? [9] : [6, 5]);

        Assert.Equal([9], lattice.Counts(DimensionSet.None));
        Assert.Equal([6, 5], lattice.Counts(lattice.Finest));
        Assert.Throws<ArgumentException>(() => CountLattice.FromTables([2], _ => [1]));
    }

    [Fact]
    public void ComplementOrder_Refuses_WhenAMemberIsMissing() =>
        Assert.Throws<ArgumentException>(() => new ComplementOrder([[0, 0, 1]]));
}
