using E2CSemantic.Synthesis;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Releases;
using E2CSemantic.Warehouse.Tests.Contracts.Shipped;

namespace E2CSemantic.Warehouse.Tests.Loading;

/// <summary>Every Massachusetts contract takes what its agency sends of a small made-up state, through files, checks, linkage and the cut.</summary>
public sealed class WholeStateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Load_TakesEveryFileOfAMadeUpState_AndKeepsEveryRowThatHasOne()
    {
        var files = _folder.PathTo("files");
        var made = StateSynthesizer.Write(new(600, 3, 2024, 2024, files, 2), null, CancellationToken.None);
        Assert.True(made.Succeeded, string.Join('\n', made.Diagnostics));
        var contracts = Directory.EnumerateFiles(Repository.PathTo("warehouse", "sources"), "*.yaml")
            .Select(path => ContractTrial.Read(path, Sample.Star)).Where(contract => contract.Jurisdiction == "ma")
            .OrderBy(contract => contract.Precedence).ThenBy(contract => contract.Source, StringComparer.Ordinal).ToList();

        var reports = contracts.Select(contract => Load(contract, Path.Combine(files, contract.Provider))).ToDictionary(report => report.Source, StringComparer.Ordinal);

        // The rows that agencies sent, counted by whoever wrote them; nobody has left, so every one is kept.
        var sent = made.Value.Files.Where(file => file.Folder != "truth").ToDictionary(file => file.Name, file => file.Rows, StringComparer.Ordinal);
        var taken = reports.Values.SelectMany(report => report.Files).ToDictionary(file => file.FileName, file => file.Kept, StringComparer.Ordinal);
        Assert.Equal(sent.OrderBy(pair => pair.Key, StringComparer.Ordinal), taken.OrderBy(pair => pair.Key, StringComparer.Ordinal));

        // One row of a fact for each record, where the contract neither merges nor drops.
        Assert.Equal(
            (Lines(files, "act/ACT_*.csv"), Lines(files, "collegeboard/AP_*.csv"), Lines(files, "dese/SCS_*.csv")),
            (Rows(reports["act"], "fact_assessment"), Rows(reports["ap"], "fact_assessment"), Rows(reports["scs"], "fact_course")));

        var cut = new ReleaseStore(Sample.Star, [], _folder.PathTo("data"), TimeProvider.System, Sample.Gate).Cut("whole");
        Assert.True(cut.Succeeded, string.Join('\n', cut.Diagnostics));
        Assert.Equal(contracts.Count, cut.Value.Release.Manifest.Sources.Length);

        // Every pupil lives in a region that the geography lists, and no town is in any row that is kept.
        var facts = new ReleaseStore(Sample.Star, [], _folder.PathTo("data"), TimeProvider.System, Sample.Gate).FolderOf(cut.Value.Release.Manifest.Id).Facts;
        Assert.Equal("0", ReleaseRows.Of(facts, "SELECT COUNT(*) FROM dim_person_version WHERE person_key > 0 AND region_code NOT IN (SELECT geography_code FROM dim_geography WHERE state_code = 'MA')"));
        var kept = Directory.EnumerateFiles(_folder.PathTo("data"), "pupils.parquet", SearchOption.AllDirectories).ToArray();
        Assert.NotEmpty(kept);
        Assert.Equal("home_region", ReleaseRows.Of(":memory:", $"SELECT DISTINCT name FROM parquet_schema('{kept[0]}') WHERE name LIKE '%town%' OR name LIKE '%region%'"));
    }

    public void Dispose() => _folder.Dispose();

    private LoadReport Load(SourceContract contract, string from)
    {
        var report = new WarehouseLoader(Sample.Star, Sample.Definitions, Sample.Key, TimeProvider.System) { Reopens = true }
            .Load(contract, from, _folder.PathTo("data"), "tester", null);
        Assert.True(report.Succeeded, contract.Source + ": " + string.Join('\n', report.Diagnostics));
        return report.Value;
    }

    private static long Lines(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(folder, Path.GetDirectoryName(pattern)!), Path.GetFileName(pattern)).Sum(file => File.ReadLines(file).Count() - 1L);

    private static long Rows(LoadReport report, string table) => report.Tables.Single(filled => filled.Table == table).Rows;
}
