using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>The unencrypted crosswalk of the first version, which a vault takes over when it is opened and erases.</summary>
internal static class PlainVault
{
    private const string Table = "crosswalk";
    private const string Source = "source";
    private const string Identifier = "identifier";
    private const string Key = "person_key";

    public static bool Exists(string data) => File.Exists(PathIn(data));

    public static IReadOnlyList<(string Source, string Identifier, long Key)> Read(string data)
    {
        using var store = new WorkingStore(PathIn(data));
        using var reader = store.Read(new([.. Tree.Items("c", [Source, Identifier, Key])]) { From = new NamedTable(Table, "c") });
        var rows = new List<(string, string, long)>();
        while (reader.Read())
        {
            rows.Add((reader.GetString(0), reader.GetString(1), reader.GetInt64(2)));
        }

        return rows;
    }

    /// <summary>Overwrites and removes the file with whatever DuckDB left beside it.</summary>
    public static void Erase(string data)
    {
        foreach (var path in new[] { PathIn(data) + ".wal", PathIn(data) }.Where(File.Exists))
        {
            using (var file = new FileStream(path, FileMode.Open, FileAccess.Write))
            {
                var zeros = new byte[64 * 1024];
                for (var rest = file.Length; rest > 0; rest -= zeros.Length)
                {
                    file.Write(zeros, 0, (int)Math.Min(rest, zeros.Length));
                }

                file.Flush(flushToDisk: true);
            }

            File.Delete(path);
        }
    }

    private static string PathIn(string data) => Path.Combine(data, "vault", "vault.duckdb");
}
