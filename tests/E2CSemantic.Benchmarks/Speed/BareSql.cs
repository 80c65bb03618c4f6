using System.Data.Common;
using E2CSemantic.DuckDB;
using E2CSemantic.Testing;
using Npgsql;

namespace E2CSemantic.Benchmarks.Speed;

/// <summary>SQL by hand on a connection of its own, kept open, as settled as that of the host: every row is read into memory.</summary>
internal sealed class BareSql(DbConnection connection) : IDisposable
{
    public static BareSql OnDuckDB(string file)
    {
        var text = new DuckDBConnectionStringBuilder { DataSource = file, AccessMode = "READ_ONLY" };
        text["enable_external_access"] = "false";
        text["lock_configuration"] = "true";
        var connection = new DuckDBConnection(text.ConnectionString);
        connection.Open();
        return new(connection);
    }

    /// <summary>On the one release of a database.</summary>
    public static BareSql OnPostgreSql(EngineDatabase database)
    {
        var schema = database.Value("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'release%'");
        var connection = new NpgsqlConnection(database.ConnectionString + $";Search Path={schema}");
        connection.Open();
        return new(connection);
    }

    public List<object?[]> Read(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var column = 0; column < row.Length; column++)
            {
                row[column] = reader.IsDBNull(column) ? null : reader.GetValue(column);
            }

            rows.Add(row);
        }

        return rows;
    }

    public void Dispose() => connection.Dispose();
}
