using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Tests.Releases;

public class ReleaseComparisonTests
{
    [Fact]
    public void Compare_TellsRowsAndPeopleByFactAndYear()
    {
        using var source = new SmallSource();
        source.Load();
        var store = new ReleaseStore(Sample.Star, [], source.Data, TimeProvider.System, Sample.Gate);
        store.Cut("before");
        source.Write(SmallSource.Scores, "sid,school_year,grade_level,test_subject,raw_score,scaled_score\n7001,2004,9,1,400,301\n7001,2004,9,2,1,2\n");
        source.Load();
        store.Cut("after");

        var difference = store.Compare("before", "after").Value!;

        Assert.Equal(
            [new FactDifference("fact_assessment", 2004, new(Added: 1, Removed: 1, Changed: 1), new(Added: 0, Removed: 1, Changed: 1))],
            difference.Facts.ToArray());
        Assert.Empty(difference.Dimensions);
        Assert.Equal((1, 1, 1), Rows(store.Compare("after", "before").Value!.Facts.Single()));
    }

    [Fact]
    public void Compare_FindsNothing_WhenBothAreOne()
    {
        using var source = new SmallSource();
        source.Load();
        var store = new ReleaseStore(Sample.Star, [], source.Data, TimeProvider.System, Sample.Gate);
        store.Cut("one");
        store.Cut("two");

        Assert.Empty(store.Compare("one", "two").Value!.Facts);
    }

    [Fact]
    public void Compare_IsRefused_WhenAReleaseIsNotThere()
    {
        using var source = new SmallSource();
        source.Load();
        var store = new ReleaseStore(Sample.Star, [], source.Data, TimeProvider.System, Sample.Gate);
        store.Cut("one");

        Assert.Equal(["E2C_RELEASE_NOT_FOUND", "E2C_RELEASE_NOT_FOUND"], store.Compare("x", "y").Diagnostics.Select(fault => fault.Code));
    }

    private static (long, long, long) Rows(FactDifference fact) => (fact.Rows.Added, fact.Rows.Removed, fact.Rows.Changed);
}
