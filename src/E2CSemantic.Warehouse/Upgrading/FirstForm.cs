using System.Collections.Immutable;
using System.Text.Json;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Upgrading;

/// <summary>
/// What is loaded as the first version kept it: one DuckDB file with a schema for each source and a record of each source's load. The rows
/// of files were not kept, so its parts can be carried over and not built anew.
/// </summary>
internal static class FirstForm
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static string PathIn(StoreFolder folder) => Path.Combine(folder.Data, "warehouse", "warehouse.duckdb");

    public static bool Exists(StoreFolder folder) => File.Exists(PathIn(folder));

    /// <summary>The parts that are in the file and not in the state; they lie in no file of their own yet. A state with a record of schema files took over what there was.</summary>
    public static ImmutableArray<StarPart> PartsIn(StoreFolder folder, WarehouseState state)
    {
        if (!state.Schema.IsEmpty || !Exists(folder))
        {
            return [];
        }

        using var store = new WorkingStore(PathIn(folder));
        using var reader = store.Read(new([.. Tree.Items("l", ["source", "fingerprint", "star_version", "report"])]) { From = new NamedTable("loads", "l", "ops") });
        var parts = ImmutableArray.CreateBuilder<StarPart>();
        while (reader.Read())
        {
            var report = JsonSerializer.Deserialize<Report>(reader.GetString(3), Json)!.Now;
            parts.Add(new(reader.GetString(0), SourceContract.UsualPrecedence, "", reader.GetString(1), reader.GetInt32(2), null, report));
        }

        return [.. parts.Where(part => state.Part(part.Source) is null && state.Of(part.Source).IsEmpty)];
    }

    public static void Remove(StoreFolder folder)
    {
        StoreFolder.Remove(PathIn(folder));
        StoreFolder.Remove(Path.Combine(folder.Data, "warehouse", "building.duckdb"));
    }

    private sealed record Report(
        string Source,
        string Provider,
        int ContractVersion,
        DateTimeOffset LoadedAt,
        string Who,
        long People,
        ImmutableArray<ReportedFile> Files,
        ImmutableArray<AppliedRule> Rules,
        ImmutableArray<FilledTable> Tables)
    {
        public LoadReport Now =>
            new(Source, Provider, ContractVersion, LoadedAt, Who, true, People, [], [.. Files.Select(file => new AcceptedFile(file.Name, file.FileName, file.Sha256, file.Rows, file.Rows))], Rules, Tables);
    }

    private sealed record ReportedFile(string Name, string FileName, string Sha256, long Rows);
}
