using E2CSemantic.DuckDB;
using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Warehouse.Tests.Loading;

/// <summary>Who is whom in the sample's form of files: the identifier in a line of what was sent, the key in the same line of what was accepted.</summary>
internal static class KnownPeople
{
    private static readonly (string Name, string File)[] Files =
        [("attributes", SmallSource.Attributes), ("school_years", SmallSource.SchoolYears), ("enrollments", SmallSource.Enrollments), ("scores", SmallSource.Scores)];

    public static Dictionary<string, long> Keys(string from, string data)
    {
        var folder = new StoreFolder(data);
        var rows = folder.RowsOf(new StateFile(folder).Read().Of("sdp").Single());
        var keys = new Dictionary<string, long>(StringComparer.Ordinal);
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        foreach (var (name, file) in Files)
        {
            var lines = File.ReadAllLines(Path.Combine(from, file));
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT line, person_key FROM read_parquet('{Path.Combine(rows, name + ".parquet")}')";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var sid = lines[reader.GetInt64(0) - 1].Split(',')[0];
                Assert.Equal(reader.GetInt64(1), keys.TryGetValue(sid, out var known) ? known : keys[sid] = reader.GetInt64(1));
            }
        }

        return keys;
    }
}
