using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Tests.Releases;

public class ReleaseStoreTests
{
    [Fact]
    public void Cut_GivesTheSameRelease_WhenNothingChanged()
    {
        using var source = new SmallSource();
        source.Load();
        var store = Store(source);

        var first = store.Cut("2007").Value!;
        var second = store.Cut("2007-final").Value!;

        Assert.Equal((true, false), (first.IsNew, second.IsNew));
        Assert.Equal(first.Release.Manifest.Id, second.Release.Manifest.Id);
        Assert.Equal(["2007", "2007-final"], Assert.Single(store.List()).Labels.ToArray());
    }

    [Fact]
    public void Cut_GivesAnotherId_WhenOneRowChanges()
    {
        using var source = new SmallSource();
        source.Load();
        var store = Store(source);
        var first = store.Cut("first").Value!.Release.Manifest;
        source.Replace(SmallSource.Scores, "400,300", "400,301");
        source.Load();

        Assert.Equal("E2C_RELEASE_LABEL_TAKEN", Assert.Single(store.Cut("first").Diagnostics).Code);
        var second = store.Cut("second").Value!.Release.Manifest;

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(["fact_assessment"], first.Tables.Zip(second.Tables).Where(pair => pair.First.Sha256 != pair.Second.Sha256).Select(pair => pair.First.Table));
    }

    [Fact]
    public void Cut_CountsRowsAndPeopleByYear()
    {
        using var source = new SmallSource();
        source.Load();

        var manifest = Store(source).Cut("counted").Value!.Release.Manifest;

        Assert.Equal([2004, 2005], manifest.SchoolYears.ToArray());
        Assert.Equal(
            [new("fact_k12_person_year", 2004, 2, 2), new("fact_k12_person_year", 2005, 1, 1)],
            manifest.FactYears.Where(year => year.Table == "fact_k12_person_year"));
        Assert.Equal(4, manifest.Tables.Single(table => table.Table == "dim_person").Rows);
    }

    [Fact]
    public void Find_TakesAnIdALabelOrTheBeginningOfAnId()
    {
        using var source = new SmallSource();
        source.Load();
        var store = Store(source);
        var id = store.Cut("spring").Value!.Release.Manifest.Id;

        Assert.Equal([id, id, id], new[] { id, "spring", id[..8] }.Select(name => store.Find(name).Value!.Manifest.Id));
        Assert.Equal("E2C_RELEASE_NOT_FOUND there is no release 'sprng' (did you mean 'spring'?)", Assert.Single(store.Find("sprng").Diagnostics).ToString());
    }

    [Fact]
    public void Find_IsRefused_WhenSeveralIdsBeginSo()
    {
        using var source = new SmallSource();
        source.Load();
        var store = Store(source);
        var id = store.Cut("one").Value!.Release.Manifest.Id;
        var twin = id[..8] + new string('0', 56);
        CopyFolder(Path.Combine(source.Data, "releases", id), Path.Combine(source.Data, "releases", twin));
        var manifest = Path.Combine(source.Data, "releases", twin, "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(id, twin, StringComparison.Ordinal));

        Assert.Equal("E2C_RELEASE_AMBIGUOUS", Assert.Single(store.Find(id[..8]).Diagnostics).Code);
        Assert.Equal("E2C_RELEASE_DAMAGED", Assert.Single(store.Open(twin).Diagnostics).Code);
    }

    [Fact]
    public void Open_IsRefused_WhenTheFactsHaveChanged()
    {
        using var source = new SmallSource();
        source.Load();
        var store = Store(source);
        var id = store.Cut("one").Value!.Release.Manifest.Id;
        Assert.True(store.Open("one").Succeeded);
        using (var facts = File.OpenWrite(store.FolderOf(id).Facts))
        {
            facts.Seek(-1, SeekOrigin.End);
            facts.WriteByte(7);
        }

        Assert.Equal("E2C_RELEASE_DAMAGED", Assert.Single(store.Open("one").Diagnostics).Code);
    }

    [Fact]
    public void Withdraw_KeepsTheReleaseAndMarksIt()
    {
        using var source = new SmallSource();
        source.Load();
        var store = Store(source);
        store.Cut("one");

        var withdrawn = store.Withdraw("one").Value!;

        Assert.NotNull(withdrawn.WithdrawnAt);
        Assert.Equal(withdrawn.WithdrawnAt, Assert.Single(store.List()).WithdrawnAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("spring 2007")]
    [InlineData("../elsewhere")]
    public void Cut_RefusesWhatCannotBeALabel(string label)
    {
        using var source = new SmallSource();

        Assert.Equal("E2C_RELEASE_LABEL", Assert.Single(Store(source).Cut(label).Diagnostics).Code);
    }

    [Fact]
    public void Cut_IsRefused_WhenNothingIsLoadedOrAnotherCuts()
    {
        using var source = new SmallSource();
        Assert.Equal("E2C_RELEASE_NOTHING_LOADED", Assert.Single(Store(source).Cut("one").Diagnostics).Code);

        using var hold = new FileStream(Path.Combine(source.Data, "releases", "cut.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal("E2C_RELEASE_BUSY", Assert.Single(Store(source).Cut("one").Diagnostics).Code);
    }

    private static ReleaseStore Store(SmallSource source) => new(Sample.Star, [], source.Data, TimeProvider.System, Sample.Gate);

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
