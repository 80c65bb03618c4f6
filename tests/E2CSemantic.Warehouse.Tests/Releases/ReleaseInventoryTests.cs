using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Tests.Releases;

public class ReleaseInventoryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void TableOf_IsTheSame_HoweverManyYearsAreHashedTogether(long rowsAtOnce)
    {
        using var source = new SmallSource();
        source.Write(SmallSource.SchoolYears, "sid,school_year,grade_level,frpl\n7001,2004,9,N\n7001,2005,10,F\n7001,2006,11,F\n7002,2004,9,R\n7002,2005,10,R\n7002,2007,11,R\n");
        source.Load();
        var releases = new ReleaseStore(Sample.Star, [], source.Data, TimeProvider.System, Sample.Gate);
        var manifest = releases.Cut("first").Value!.Release.Manifest;
        using var store = new WorkingStore(releases.FolderOf(manifest.Id).Facts);

        var inventory = new ReleaseInventory(store.Read, "main", CancellationToken.None) { RowsAtOnce = rowsAtOnce };

        var table = manifest.Tables.Single(table => table.Table == "fact_k12_person_year");
        Assert.Equal([2004, 2005, 2006, 2007], table.Parts.Select(part => part.SchoolYear!.Value));
        Assert.Equal(table.Parts.ToArray(), inventory.TableOf(Sample.Star.Tables[table.Table]).Parts.ToArray());
    }

    [Fact]
    public void TableOf_IsTheSame_WhetherTheEngineHashesOrTheCutBesideIt()
    {
        using var source = new SmallSource();
        source.Load();
        var releases = new ReleaseStore(Sample.Star, [], source.Data, TimeProvider.System, Sample.Gate);
        var manifest = releases.Cut("first").Value!.Release.Manifest;
        using var store = new WorkingStore(releases.FolderOf(manifest.Id).Facts);

        var byEngine = new ReleaseInventory(store.Read, "main", CancellationToken.None);

        // A day is a row: every bucket has many, so their order counts.
        Assert.InRange(manifest.Tables.Single(table => table.Table == "dim_date").Rows, 10_000, 100_000);
        Assert.All(manifest.Tables, table => Assert.Equal(table.Sha256, byEngine.TableOf(Sample.Star.Tables[table.Table]).Sha256));
    }
}
