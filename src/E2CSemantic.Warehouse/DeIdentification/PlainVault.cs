using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>
/// The unencrypted crosswalk of the first version, in a file of its own in a folder that only its owner may enter. Loads open it and
/// nothing else does: no release, no query connection and no report knows where it is.
/// </summary>
internal sealed class PlainVault : IDisposable
{
    private const string Table = "crosswalk";
    private const string Source = "source";
    private const string Identifier = "identifier";
    private const string Key = "person_key";

    private readonly WorkingStore _store;

    private PlainVault(WorkingStore store) => _store = store;

    public static PlainVault Open(string data)
    {
        var folder = Path.Combine(data, "vault");
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            Directory.CreateDirectory(folder, OwnerOnly);
            File.SetUnixFileMode(folder, OwnerOnly);
        }

        var path = Path.Combine(folder, "vault.duckdb");
        var isNew = !File.Exists(path);
        var store = new WorkingStore(path);
        if (isNew)
        {
            store.Execute(new CreateTableStatement(
                Table,
                [new(Source, SqlType.Text, false), new(Identifier, SqlType.Text, false), new(Key, SqlType.BigInteger, false)],
                [Source, Identifier]));
        }

        return new(store);
    }

    public static bool Exists(string data) => File.Exists(PathIn(data));

    public static IReadOnlyList<(string Source, string Identifier, long Key)> Read(string data)
    {
        using var vault = new PlainVault(new(PathIn(data)));
        using var reader = vault._store.Read(new([.. Tree.Items("c", [Source, Identifier, Key])]) { From = new NamedTable(Table, "c") });
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

    public PersonKeys KeysOf(string source)
    {
        var known = new List<KeyValuePair<string, long>>();
        var taken = new List<long>();
        using var reader = _store.Read(new([.. Tree.Items("c", [Source, Identifier, Key])]) { From = new NamedTable(Table, "c") });
        while (reader.Read())
        {
            var key = reader.GetInt64(2);
            taken.Add(key);
            if (reader.GetString(0) == source)
            {
                known.Add(KeyValuePair.Create(reader.GetString(1), key));
            }
        }

        return new(known, taken);
    }

    /// <summary>Keeps the keys drawn for a source, all or none.</summary>
    public void Keep(string source, PersonKeys keys)
    {
        using var transaction = _store.Connection.BeginTransaction();
        using (var appender = _store.Connection.CreateAppender(Table))
        {
            foreach (var (identifier, key) in keys.Drawn)
            {
                appender.CreateRow().AppendValue(source).AppendValue(identifier).AppendValue(key).EndRow();
            }
        }

        transaction.Commit();
    }

    public void Dispose() => _store.Dispose();
}
