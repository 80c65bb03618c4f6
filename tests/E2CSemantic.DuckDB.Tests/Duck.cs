namespace E2CSemantic.DuckDB.Tests;

internal static class Duck
{
    public static DuckDBConnection Open(string connectionString = DuckDBConnectionStringBuilder.InMemoryConnectionString)
    {
        var connection = new DuckDBConnection(connectionString);
        connection.Open();
        return connection;
    }

    public static void Run(this DuckDBConnection connection, string sql)
    {
        using var command = new DuckDBCommand(sql, connection);
        _ = command.ExecuteNonQuery();
    }

    public static object? Scalar(this DuckDBConnection connection, string sql, params object?[] values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteScalar();
    }

    public static T Scalar<T>(this DuckDBConnection connection, string sql, params object?[] values)
    {
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        return reader.Read() ? reader.GetFieldValue<T>(0) : throw new InvalidOperationException("The query has no row.");
    }

    public static DuckDBCommand Command(this DuckDBConnection connection, string sql, params object?[] values)
    {
        var command = new DuckDBCommand(sql, connection);
        foreach (var value in values)
        {
            _ = command.Parameters.Add(new DuckDBParameter(value));
        }

        return command;
    }
}
