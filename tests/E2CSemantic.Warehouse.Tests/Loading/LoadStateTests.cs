using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Warehouse.Tests.Loading;

/// <summary>What a load leaves behind: all of it, or what was there before.</summary>
public class LoadStateTests
{
    [Fact]
    public void Load_ChangesNothing_WhenTheSameFilesAreLoadedTwice()
    {
        using var source = new SmallSource();
        var first = source.Load().Value!;
        var loaded = Loaded(source);

        var second = source.Load().Value!;

        Assert.Equal((true, false), (first.Changed, second.Changed));
        Assert.Equal(first.ToJson(), (second with { Changed = true }).ToJson());
        Assert.Equal(loaded, Loaded(source));
    }

    [Fact]
    public void Load_KeepsThePersonKeys_WhenTheFilesChange()
    {
        using var source = new SmallSource();
        source.Load();
        var before = Keys(source);
        source.Replace(SmallSource.Attributes, "7001,2005,H", "7001,2005,B");
        source.Replace(SmallSource.Scores, "7002,2004,9,2,,200", "7003,2004,9,2,,200");

        Assert.True(source.Load().Value!.Changed);

        var after = Keys(source);
        Assert.Equal(2, before.Count);
        Assert.Equal(3, after.Count);
        Assert.Equal(before["7001"], after["7001"]);
        Assert.All(after.Values, key => Assert.InRange(key, 1, long.MaxValue));
    }

    [Fact]
    public void Load_LeavesWhatWasLoaded_WhenAFileIsBad()
    {
        using var source = new SmallSource();
        source.Load();
        var (loaded, vault) = (Loaded(source), VaultOf(source));
        source.Replace(SmallSource.Enrollments, "6/8/2004", "2/30/2004");
        source.Replace(SmallSource.Attributes, "7002,2004,W", "7009,2004,W");

        Assert.Equal("E2C_LOAD_DATE", Assert.Single(source.Load().Diagnostics).Code);

        Assert.Equal(loaded, Loaded(source));
        Assert.Equal(vault, VaultOf(source));
    }

    [Theory]
    [InlineData("checking Student_School_Year.csv")]
    [InlineData("rule merged_spells")]
    [InlineData("filling the star")]
    [InlineData("swapping in the new state")]
    public void Load_LeavesWhatWasLoaded_WhenItEndsAtAnyStep(string step)
    {
        using var source = new SmallSource();
        source.Load();
        var loaded = Star(source);
        source.Replace(SmallSource.Attributes, "7001,2005,H", "7001,2005,W");
        using var end = new CancellationTokenSource();

        Assert.Throws<StepReachedException>(() => Sample.Loader().Load(Sample.Contract, source.From, source.Data, "tester", new EndAt(step), end.Token));

        Assert.Equal(loaded, Star(source));
        Assert.True(source.Load().Value!.Changed);
    }

    [Fact]
    public void Load_LeavesWhatWasLoaded_WhenItIsCancelled()
    {
        using var source = new SmallSource();
        using var end = new CancellationTokenSource();
        end.Cancel();

        Assert.Throws<OperationCanceledException>(() => Sample.Loader().Load(Sample.Contract, source.From, source.Data, "tester", null, end.Token));
        Assert.Empty(Loaded(source));
    }

    [Fact]
    public void Load_Succeeds_WhenAKilledLoadLeftItsFilesBehind()
    {
        using var source = new SmallSource();
        source.Load();
        var folder = new StoreFolder(source.Data);
        var rows = Directory.CreateDirectory(Path.Combine(folder.Accepted, "sdp", "all.3")).FullName;
        File.WriteAllText(Path.Combine(rows, "scores.parquet"), "half a file");
        File.WriteAllText(Path.Combine(folder.Star, "sdp.4.duckdb.wal"), "half a log");
        File.WriteAllText(folder.State + ".next", "half a state");
        source.Replace(SmallSource.Attributes, "7001,2005,H", "7001,2005,W");

        Assert.True(source.Load().Value!.Changed);
        Assert.Equal(["all.4"], Directory.EnumerateDirectories(Path.Combine(folder.Accepted, "sdp")).Select(path => Path.GetFileName(path)));
        Assert.Equal(["reference.1.duckdb", "sdp.5.duckdb"], Directory.EnumerateFiles(folder.Star).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Load_IsRefused_WhileAnotherLoads()
    {
        using var source = new SmallSource();
        var refused = new List<string>();
        var during = new OnFirstStep(() => refused.Add(Assert.Single(source.Load().Diagnostics).Code));

        Assert.True(Sample.Loader().Load(Sample.Contract, source.From, source.Data, "tester", during).Succeeded);

        Assert.Equal(["E2C_LOAD_BUSY"], refused);
    }

    [Fact]
    public void Load_TellsTheStore_WhenItCannotBeWritten()
    {
        using var source = new SmallSource();
        File.WriteAllText(source.Data, "a file where a folder should be");

        Assert.Equal("E2C_LOAD_STORE", Assert.Single(source.Load().Diagnostics).Code);
    }

    [Fact]
    public void Load_RefusesRowsThatRepeatAGrain()
    {
        using var source = new SmallSource();
        var contract = Sample.Contract with { Targets = [.. Sample.Contract.Targets.Select(target => target.Table == "fact_assessment" ? WithoutAttempts(target) : target)] };
        source.Write(SmallSource.Scores, "sid,school_year,grade_level,test_subject,raw_score,scaled_score\n7001,2004,9,1,400,300\n7001,2004,9,1,401,301\n");

        var fault = Assert.Single(Sample.Loader().Load(contract, source.From, source.Data, "tester", null).Diagnostics);

        Assert.Equal("E2C_LOAD_GRAIN_TWICE 1 rows of fact_assessment repeat a person_key, school_year, subject_code, attempt, assessment_key, administration_code (the contract must make them one)", fault.ToString());
    }

    [Fact]
    public void Vault_IsOpenToItsOwnerOnly()
    {
        using var source = new SmallSource();
        source.Load();

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(source.Data, "vault")));
        }
    }

    private static StarTarget WithoutAttempts(StarTarget target) => target with
    {
        Columns = [.. target.Columns.Select(column => column.Column == "attempt" ? column with { Value = new ConstantValue(1L) } : column)],
    };

    // The state and all that it names, byte for byte.
    private static string Loaded(SmallSource source)
    {
        var folder = new StoreFolder(source.Data);
        if (!File.Exists(folder.State))
        {
            return "";
        }

        return Bytes(Directory.EnumerateFiles(Path.GetDirectoryName(folder.State)!, "*", SearchOption.AllDirectories));
    }

    // What releases can be cut of.
    private static string Star(SmallSource source)
    {
        var folder = new StoreFolder(source.Data);
        return Bytes(new StateFile(folder).Read().Parts.Select(folder.PathOf));
    }

    private static string Bytes(IEnumerable<string> files) => string.Join(
        '\n', files.Order(StringComparer.Ordinal).Select(file => $"{file} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}"));

    private static Dictionary<string, long> Keys(SmallSource source) => KnownPeople.Keys(source.From, source.Data);

    private static string VaultOf(SmallSource source) => Bytes(Directory.EnumerateFiles(Path.Combine(source.Data, "vault"), "*", SearchOption.AllDirectories));

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

    private sealed class OnFirstStep(Action act) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            if (value.Done == 0)
            {
                act();
            }
        }
    }
}
