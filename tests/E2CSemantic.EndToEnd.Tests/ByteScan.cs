using System.Data.Common;
using System.Text;
using E2CSemantic.DuckDB;

namespace E2CSemantic.EndToEnd.Tests;

/// <summary>
/// Looks for texts in every byte of a folder, and in every value of every database and Parquet file, which compress what they hold.
/// </summary>
internal static class ByteScan
{
    /// <summary>The files that hold one of the texts, as <c>file: text</c>; empty if none does.</summary>
    public static IReadOnlyList<string> Of(string folder, IReadOnlyCollection<string> texts, Func<string, bool>? without = null)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (without?.Invoke(name) is true)
            {
                continue;
            }

            var bytes = File.ReadAllBytes(file);
            found.UnionWith(texts.Where(text => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0).Select(text => $"{name}: {text}"));
            found.UnionWith(Values(file).SelectMany(value => texts.Where(text => value.Contains(text, StringComparison.OrdinalIgnoreCase))).Distinct().Select(text => $"{name}: {text}"));
        }

        return [.. found];
    }

    /// <summary>The files that hold a key, as digits, as a value, or as its eight bytes.</summary>
    public static IReadOnlyList<string> OfKey(string folder, long key, Func<string, bool> without) =>
    [
        .. Of(folder, [key.ToString(System.Globalization.CultureInfo.InvariantCulture)], without),
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => !without(Path.GetRelativePath(folder, file).Replace('\\', '/')) && File.ReadAllBytes(file).AsSpan().IndexOf(BitConverter.GetBytes(key)) >= 0),
    ];

    /// <summary>The keys of the people in a source's part of the star.</summary>
    public static HashSet<long> KeysIn(string data, string source) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(data, "warehouse", "star"), $"{source}.*.duckdb").SelectMany(file => Rows(
            new DuckDBConnectionStringBuilder { DataSource = file, AccessMode = "READ_ONLY" }.ConnectionString, _ => ["SELECT person_key FROM dim_person"]))
            .Select(key => (long)key),
    ];

    /// <summary>The values of every table of a database or Parquet file, as the engine gives them; none of any other file.</summary>
    public static IEnumerable<object> Objects(string file) => Path.GetExtension(file) switch
    {
        ".duckdb" => Rows(new DuckDBConnectionStringBuilder { DataSource = file, AccessMode = "READ_ONLY" }.ConnectionString, connection =>
            [.. Tables(connection).Select(table => $"SELECT * FROM {table}")]),
        ".parquet" => Rows(
            new DuckDBConnectionStringBuilder { DataSource = DuckDBConnectionStringBuilder.InMemoryDataSource }.ConnectionString,
            _ => [$"SELECT * FROM read_parquet('{file.Replace("'", "''", StringComparison.Ordinal)}')"]),
        _ => [],
    };

    private static IEnumerable<string> Values(string file) => Objects(file).Select(value => value is DateOnly day
        ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "");

    private static List<string> Tables(DuckDBConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT table_schema, table_name FROM information_schema.tables";
        using var reader = command.ExecuteReader();
        var tables = new List<string>();
        while (reader.Read())
        {
            tables.Add($"\"{reader.GetString(0)}\".\"{reader.GetString(1)}\"");
        }

        return tables;
    }

    private static IEnumerable<object> Rows(string connectionString, Func<DuckDBConnection, string[]> selects)
    {
        using var connection = new DuckDBConnection(connectionString);
        connection.Open();
        foreach (var select in selects(connection))
        {
            using var command = connection.CreateCommand();
            command.CommandText = select;
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                foreach (var value in Row(reader))
                {
                    yield return value;
                }
            }
        }
    }

    private static IEnumerable<object> Row(DbDataReader reader) => Enumerable.Range(0, reader.FieldCount).Where(i => !reader.IsDBNull(i)).Select(reader.GetValue);
}
