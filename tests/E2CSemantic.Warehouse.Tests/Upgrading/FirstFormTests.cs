using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Removal;
using E2CSemantic.Warehouse.Upgrading;

namespace E2CSemantic.Warehouse.Tests.Upgrading;

/// <summary>A data folder of the first version, as its own program left it: one file of everything, star version 1, a crosswalk that was not sealed.</summary>
public sealed class FirstFormTests : IDisposable
{
    private const int Rows = 144 + 144 + 184;

    private readonly FirstFormFolder _first = new();

    [Fact]
    public void Cut_TellsWhatTheFirstVersionHeld()
    {
        var before = _first.First();

        var now = _first.Cut("now");

        Assert.Equal(Rows, before.Count);
        Assert.Equal(before, now);
        var part = new StateFile(_first.Folder).Read().Part("sdp")!;
        Assert.Equal((Sample.Star.Version, 51L), (part.StarVersion, part.Report!.People));
        Assert.NotNull(part.Report.Anonymity);
        Assert.False(File.Exists(_first.File));
    }

    [Fact]
    public void Upgrade_SaysWhatItDid_AndThenThatThereIsNothing()
    {
        var done = _first.Upgrade().Value!;
        var again = _first.Upgrade().Value!;

        Assert.Equal(("sdp", Sample.Star.Files.Length), (Assert.Single(done.Carried), done.Applied.Length));
        Assert.Empty(again.Carried);
        Assert.Empty(again.Applied);
        Assert.True(_first.Releases.Open("first").Succeeded);
    }

    [Fact]
    public void Load_GivesTheSamePeopleTheSameRows_FromTheSameFiles()
    {
        var before = _first.First();

        var loaded = _first.Load();

        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics));
        Assert.Equal(before, _first.Cut("loaded"));
        Assert.False(Vault.IsUnsealed(_first.Data));
    }

    [Fact]
    public void Load_KeepsTheOtherSources()
    {
        var before = _first.First();
        using var windowed = new Loading.WindowedSource();
        Directory.Move(_first.Data, windowed.Data);

        var loaded = windowed.Load();

        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics));
        Directory.Move(windowed.Data, _first.Data);
        Assert.Equal(["pupils", "reference", "sdp"], new StateFile(_first.Folder).Read().Parts.Select(part => part.Source).Order(StringComparer.Ordinal));
        Assert.Equal(before, _first.Cut("both").Where(before.Contains));
    }

    [Fact]
    public void Load_KeepsWhatWasLoaded_WhenItsFilesAreRefused()
    {
        var before = _first.First();
        File.AppendAllText(Path.Combine(_first.From, SmallSource.SchoolYears), "1,2004,99,N\n");

        Assert.Equal("E2C_LOAD_RANGE", Assert.Single(_first.Load().Diagnostics).Code);

        Assert.Equal(before, _first.Cut("kept"));
    }

    [Theory]
    [InlineData("carrying over sdp")]
    [InlineData("measuring anonymity")]
    [InlineData("swapping in the upgraded state")]
    public void Upgrade_ChangesNothing_WhenItEndsAtAnyStep(string step)
    {
        var before = _first.First();

        Assert.Throws<StepReachedException>(() => _first.Upgrade(new EndAt(step)));

        Assert.False(File.Exists(_first.Folder.State));
        Assert.Equal(before, _first.First());
        Assert.Equal(before, _first.Cut("after"));
        Assert.Equal(["reference.1.duckdb", "sdp.2.duckdb"], Directory.EnumerateFiles(_first.Folder.Star).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Upgrade_RemovesTheFirstVersionsFile_WhenItWasKilledBeforeItCould()
    {
        var kept = _first.File + ".kept";
        File.Copy(_first.File, kept);
        _first.Upgrade();
        var now = _first.Cut("now");
        File.Move(kept, _first.File);

        Assert.Empty(_first.Upgrade().Value!.Carried);

        Assert.False(File.Exists(_first.File));
        Assert.Equal(now, _first.Cut("again"));
    }

    [Fact]
    public void Erase_TakesPeopleOutOfWhatCannotBeBuiltAnew()
    {
        var before = _first.First();
        var left = before[0].Split('|')[1];
        var changes = KeyChanges.None with { Left = new HashSet<long> { long.Parse(left, System.Globalization.CultureInfo.InvariantCulture) } };
        var erasure = new StateErasure(Sample.Star, Sample.Gate.Profile.Value!, _ => Sample.Contract, _first.Folder, changes, _ => { });

        var erased = erasure.Erase("tester", TimeProvider.System.GetUtcNow());

        Assert.Equal("sdp", Assert.Single(erased.Value!.Sources));
        Assert.Equal(before.Where(row => row.Split('|')[1] != left), _first.Cut("without"));
        Assert.Empty(erasure.Erase("tester", TimeProvider.System.GetUtcNow()).Value!.Sources);
    }

    [Fact]
    public void Status_TellsWhatIsDue()
    {
        var upgrade = new WarehouseUpgrade(Sample.Star, _first.Data, TimeProvider.System);
        var before = upgrade.Status().Value!;
        _first.Upgrade();
        var after = upgrade.Status().Value!;

        Assert.Equal((true, false), (before.IsDue, after.IsDue));
        Assert.All(before.Files, file => Assert.Equal(("pending", null), (file.State, file.AppliedAt)));
        Assert.All(after.Files, file => Assert.Equal("applied", file.State));
        Assert.Equal((1, false, 547L), Assert.Single(before.Parts) is var old ? (old.StarVersion, old.IsPresent, old.Rows) : default);
        Assert.Equal((Sample.Star.Version, true, 547L), Assert.Single(after.Parts) is var now ? (now.StarVersion, now.IsPresent, now.Rows) : default);
    }

    public void Dispose() => _first.Dispose();

    private sealed class StepReachedException : Exception;

    private sealed class EndAt(string step) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            if (value.Step == step)
            {
                throw new StepReachedException();
            }
        }
    }
}
