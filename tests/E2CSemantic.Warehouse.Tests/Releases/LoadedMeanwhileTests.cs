using System.Globalization;
using E2CSemantic.Warehouse.Anonymity;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Tests.Releases;

/// <summary>A load that ends between a cut's reading of the state and its opening of the parts leaves nothing to open: the cut begins anew.</summary>
public sealed class LoadedMeanwhileTests : IDisposable
{
    private readonly SmallSource _source = new();
    private int _pupils = 7100;

    [Fact]
    public void Cut_TakesWhatIsLoadedNow_WhenALoadReplacesAPartMeanwhile()
    {
        Assert.True(_source.Load().Succeeded);
        var loads = 2;

        var cut = Store(() => loads-- > 0).Cut("meanwhile");

        Assert.True(cut.Succeeded, string.Join('\n', cut.Diagnostics));
        Assert.Equal(2 + 2, cut.Value.Release.Manifest.Tables.Single(table => table.Table == "dim_person").Rows - 2);
        Assert.False(Directory.Exists(Path.Combine(_source.Data, "releases", ".building")));
    }

    [Fact]
    public void Cut_SaysThatItBeCutAgain_WhenLoadsNeverEnd()
    {
        Assert.True(_source.Load().Succeeded);

        Assert.Equal("E2C_RELEASE_LOADED_MEANWHILE", Assert.Single(Store(() => true).Cut("meanwhile").Diagnostics).Code);

        Assert.True(Store(() => false).Cut("after").Succeeded);
    }

    public void Dispose() => _source.Dispose();

    // The gate asks for the profile when the state has been read and no part is open yet.
    private ReleaseStore Store(Func<bool> loadsNow) => new(Sample.Star, [], _source.Data, TimeProvider.System, new ServingGate(() =>
    {
        if (loadsNow())
        {
            File.AppendAllText(_source.PathOf(SmallSource.SchoolYears), string.Create(CultureInfo.InvariantCulture, $"{_pupils++},2004,9,N\n"));
            Assert.True(_source.Load().Succeeded);
        }

        return Sample.Gate.Profile;
    }));
}
