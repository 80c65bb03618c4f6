using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Upgrading;

namespace E2CSemantic.Warehouse.Loading;

/// <summary>Builds the part of the star that every state has: the declared members of dimensions. It is built anew only when they change.</summary>
internal sealed class ReferenceBuild(StarSchema star, string referenceFolder, StoreFolder folder)
{
    /// <summary>The folder of the reference members of a star that lies in files.</summary>
    public static string FolderBeside(StarSchema star) => star.Beside("reference") ?? throw new ArgumentException("The star lies in no files.", nameof(star));

    /// <summary>The state with the part that fits the folder of the reference members.</summary>
    public Outcome<WarehouseState> Renew(WarehouseState state)
    {
        var fingerprint = Fingerprint();
        if (state.Part(ReferenceMembers.Schema) is { } last && last.Fingerprint == fingerprint && last.Shape == StarShape.Of(star))
        {
            return state;
        }

        Directory.CreateDirectory(folder.Star);
        var part = new StarPart(ReferenceMembers.Schema, 0, FormattableString.Invariant($"{ReferenceMembers.Schema}.{state.Next}.duckdb"), fingerprint, star.Version, StarShape.Of(star), null);
        var path = folder.PathOf(part);
        StoreFolder.Remove(path);
        ImmutableArray<Diagnostic> faults;
        using (var store = new WorkingStore(DuckDB.DuckDBConnectionStringBuilder.InMemoryDataSource))
        {
            store.Execute(new AttachDatabaseStatement(path, ReferenceMembers.Schema) { Writable = true });
            foreach (var statement in StarTables.CreateAll(star, ReferenceMembers.Schema))
            {
                store.Execute(statement);
            }

            faults = new ReferenceMembers(star, referenceFolder).Append(store);
            store.Execute(new CheckpointStatement { Database = ReferenceMembers.Schema });
            store.Execute(new DetachDatabaseStatement(ReferenceMembers.Schema));
        }

        if (!faults.IsEmpty)
        {
            StoreFolder.Remove(path);
            return faults;
        }

        StoreFolder.Settle(path);
        return state.With(part);
    }

    private string Fingerprint()
    {
        var text = new StringBuilder().AppendJoin('\n', star.Tables.Keys);
        foreach (var (table, declared) in star.Tables)
        {
            var path = Path.Combine(referenceFolder, table + ".csv");
            text.Append(CultureInfo.InvariantCulture, $"{declared.Calendar?.First:O}{declared.Calendar?.Last:O}");
            text.Append('\n').Append(File.Exists(path) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) : "");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
