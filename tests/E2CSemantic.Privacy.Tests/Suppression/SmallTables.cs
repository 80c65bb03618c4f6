using E2CSemantic.Privacy.Suppression;
using FsCheck;
using FsCheck.Fluent;

namespace E2CSemantic.Privacy.Tests.Suppression;

/// <summary>Random small lattices, most counts at or around the minimum, where the rules are tight.</summary>
internal static class SmallTables
{
    public static Arbitrary<CountLattice> Lattices(int minimum, long most, params int[][] shapes)
    {
        var count = Gen.Frequency(
            (3, Gen.Constant(0L)),
            (3, Gen.Choose(1, minimum - 1).Select(value => (long)value)),
            (2, Gen.Choose(minimum, minimum + 2).Select(value => (long)value)),
            (2, Gen.Choose(minimum, (int)most).Select(value => (long)value)));
        var lattice =
            from shape in Gen.Elements(shapes)
            from counts in Gen.ArrayOf(count, shape.Aggregate(1, (product, size) => product * size))
            select CountLattice.FromFinest(shape, counts);
        return lattice.ToArbitrary();
    }

    public static void Check(Arbitrary<CountLattice> lattices, int tests, ulong seed, Func<CountLattice, bool> holds) =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(seed, 1UL),
            Prop.ForAll(lattices, lattice => holds(lattice)
                .Label($"sizes {string.Join('x', lattice.Sizes)}: {string.Join(' ', lattice.Counts(lattice.Finest))}")));
}
