using E2CSemantic.DuckDB;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Releases;
using E2CSemantic.Warehouse.Removal;
using E2CSemantic.Warehouse.Tests.Loading;
using E2CSemantic.Warehouse.Upgrading;

namespace E2CSemantic.Warehouse.Tests.Upgrading;

/// <summary>Parts in files that were written under an earlier star, brought to the present one by whoever writes next.</summary>
public sealed class StateUpgradeTests : IDisposable
{
    private readonly SmallSource _source = new();
    private readonly TemporaryFolder _folder = new();

    public StateUpgradeTests() => Assert.True(_source.Load().Succeeded);

    public static TheoryData<int, bool> EarlierStates
    {
        get
        {
            var states = new TheoryData<int, bool>();
            foreach (var version in Enumerable.Range(1, Sample.Star.Version))
            {
                states.Add(version, false);
                if (version < Sample.Star.Version)
                {
                    states.Add(version, true);
                }
            }

            return states;
        }
    }

    [Theory]
    [MemberData(nameof(EarlierStates))]
    public void Cut_TellsTheSame_FromEachEarlierVersion(int version, bool isRecorded)
    {
        var before = Cut("before");
        MakeEarlier(version, isRecorded);

        var after = Cut("after");

        Assert.Equal(7, before.Count);
        Assert.Equal(before, after);
        AssertPresent();
    }

    [Fact]
    public void Load_CarriesOtherSourcesOver_ThatCanNoLongerBeBuilt()
    {
        var before = Cut("before");
        MakeEarlier(1, isRecorded: true);
        Directory.Delete(Path.Combine(Folder.Accepted, "sdp"), recursive: true);
        using var other = new WindowedSource();

        var loaded = new WarehouseLoader(Sample.Star, Sample.Definitions, Sample.Key, new WindowedSource.FixedClock(other.Now)).Load(other.Contract, other.From, _source.Data, "tester", null);

        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics));
        AssertPresent();
        Assert.Equal(before, Cut("after").Where(before.Contains));
    }

    [Fact]
    public void Load_BuildsItsOwnPartAnew_WhenThatCouldNotBeCarried()
    {
        var before = Cut("before");
        MakeEarlier(1, isRecorded: true);
        Execute(Folder.PathOf(State.Part("sdp")!), "CREATE TABLE fact_hobby (person_key BIGINT)", "INSERT INTO fact_hobby VALUES (1)");

        Assert.Equal("E2C_SCHEMA_NOT_CARRIED", Assert.Single(Releases.Cut("refused").Diagnostics).Code);
        var loaded = _source.Load();

        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Diagnostics));
        Assert.Equal(before, Cut("after"));
        AssertPresent();
    }

    [Fact]
    public void Withdraw_CarriesOtherSourcesOver()
    {
        using var other = new WindowedSource();
        Assert.True(new WarehouseLoader(Sample.Star, Sample.Definitions, Sample.Key, new WindowedSource.FixedClock(other.Now)).Load(other.Contract, other.From, _source.Data, "tester", null).Succeeded);
        var before = Cut("before");
        MakeEarlier(1, isRecorded: true);

        Assert.True(Withdraw("pupils").Succeeded);

        Assert.Equal(before.Where(row => !row.Contains("pupils", StringComparison.Ordinal)).Intersect(Cut("after")), Cut("after"));
        AssertPresent();
    }

    [Theory]
    [InlineData("changed", "E2C_SCHEMA_CHANGED")]
    [InlineData("older", "E2C_SCHEMA_OLDER")]
    [InlineData("damaged", "E2C_STATE_DAMAGED")]
    [InlineData("newer", "E2C_STATE_NEWER")]
    public void EveryWriter_IsRefused_WithNothingChanged(string what, string code)
    {
        Withdraw("nobody");
        var text = File.ReadAllText(Folder.State);
        var star = what == "older" ? Sample.Star with { Files = Sample.Star.Files[..1] } : Sample.Star;
        File.WriteAllText(Folder.State, what switch
        {
            "changed" => text.Replace(Sample.Star.Files[0].Sha256, new string('0', 64), StringComparison.Ordinal),
            "damaged" => text[..(text.Length / 2)],
            "newer" => text.Replace("\"stateForm\": 2", "\"stateForm\": 3", StringComparison.Ordinal),
            _ => text,
        });
        var before = Bytes();

        string[] codes =
        [
            Code(Loader(star).Load(Sample.Contract, _source.From, _source.Data, "tester", null).Diagnostics),
            Code(Loader(star).Rebuild(Sample.Contract, _source.Data, "tester", null).Diagnostics),
            Code(new ReleaseStore(star, [], _source.Data, TimeProvider.System, Sample.Gate).Cut("refused").Diagnostics),
            Code(new WarehouseUpgrade(star, _source.Data, TimeProvider.System).Run(Sample.Gate.Profile.Value!, null).Diagnostics),
            Code(new StateErasure(star, Sample.Gate.Profile.Value!, _ => Sample.Contract, Folder, KeyChanges.None, _ => { }).Erase("tester", default).Diagnostics),
            Code(Withdraw("sdp", star).Diagnostics),
        ];

        Assert.All(codes, told => Assert.Equal(code, told));
        Assert.Equal(before, Bytes());
    }

    [Fact]
    public void Status_TellsWhichFilesAreNotAsTheyWere()
    {
        var text = File.ReadAllText(Folder.State);
        File.WriteAllText(Folder.State, text.Replace(Sample.Star.Files[0].Sha256, new string('0', 64), StringComparison.Ordinal));
        var fewer = Sample.Star with { Files = Sample.Star.Files[..1] };

        var status = new WarehouseUpgrade(fewer, _source.Data, TimeProvider.System).Status().Value!;

        Assert.Equal(["changed", .. Enumerable.Repeat("missing", Sample.Star.Files.Length - 1)], status.Files.Select(file => file.State));
    }

    public void Dispose()
    {
        _source.Dispose();
        _folder.Dispose();
    }

    private StoreFolder Folder => new(_source.Data);

    private WarehouseState State => new StateFile(Folder).Read();

    private ReleaseStore Releases => new(Sample.Star, [], _source.Data, TimeProvider.System, Sample.Gate);

    private static WarehouseLoader Loader(StarSchema star) => new(star, Sample.Definitions, Sample.Key, TimeProvider.System);

    private static string Code(IEnumerable<Diagnostic> faults) => Assert.Single(faults.Select(fault => fault.Code).Distinct());

    private Outcome<Withdrawn> Withdraw(string source, StarSchema? star = null)
    {
        using var vault = Vault.Open(_source.Data, Sample.Key, Sample.Definitions, TimeProvider.System).Value!;
        return new ProviderWithdrawal(star ?? Sample.Star, Sample.Gate.Profile.Value!, _ => null, Releases, _source.Data, TimeProvider.System).Withdraw(vault, source, null, "tester");
    }

    private List<string> Cut(string label)
    {
        var cut = Releases.Cut(label);
        Assert.True(cut.Succeeded, string.Join('\n', cut.Diagnostics));
        return ToldRows.Of(Releases.FolderOf(cut.Value.Release.Manifest.Id).Facts);
    }

    private void AssertPresent()
    {
        Assert.Equal(Sample.Star.Files.Select(file => file.Sha256), State.Schema.Select(file => file.Sha256));
        Assert.All(State.Parts, part => Assert.Equal((Sample.Star.Version, StarShape.Of(Sample.Star)), (part.StarVersion, part.Shape)));
    }

    // Each part as the program would have written it under that star: its tables and columns and no others; before records were kept, without one.
    private void MakeEarlier(int version, bool isRecorded)
    {
        var star = EarlierStar.At(version, _folder);
        var state = State;
        foreach (var part in state.Parts)
        {
            var earlier = Folder.PathOf(part) + ".earlier";
            using (var store = new WorkingStore(earlier))
            {
                store.Execute(new AttachDatabaseStatement(Folder.PathOf(part), "present"));
                foreach (var table in star.Tables.Values)
                {
                    store.Execute(StarTables.Create(table, null));
                    store.Execute(new InsertSelectStatement(
                        table.Name, StarTables.Names(table), new([.. Tree.Items("f", StarTables.ColumnsOf(table))]) { From = new NamedTable(table.Name, "f", "present") }));
                }

                store.Complete();
            }

            File.Move(earlier, Folder.PathOf(part), overwrite: true);
        }

        new StateFile(Folder).Replace(state with
        {
            Parts = [.. state.Parts.Select(part => part with { StarVersion = version, Shape = isRecorded ? StarShape.Of(star) : null })],
            Schema = isRecorded ? SchemaRecord.After([], star, new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)) : [],
        });
    }

    private static void Execute(string file, params string[] statements)
    {
        using var connection = new DuckDBConnection($"DataSource={file}");
        connection.Open();
        foreach (var statement in statements)
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }

    private string Bytes() => string.Join('\n', Directory.EnumerateFiles(Path.GetDirectoryName(Folder.State)!, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(file => $"{file} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}"));
}
