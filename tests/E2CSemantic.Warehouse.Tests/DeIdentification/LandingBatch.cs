using System.Collections.Immutable;
using E2CSemantic.DuckDB;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;

namespace E2CSemantic.Warehouse.Tests.DeIdentification;

/// <summary>Identities in a landing database in memory, as a load hands them to the vault.</summary>
internal sealed class LandingBatch : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly ImmutableArray<IdentityColumn> _columns;
    private readonly string _source;
    private readonly KeyDomain _domain;

    public LandingBatch(string source, KeyDomain domain, IEnumerable<VaultRole?> roles, IEnumerable<string?[]> rows)
    {
        (_source, _domain) = (source, domain);
        _columns = [.. roles.Select((role, at) => new IdentityColumn($"c{at}", role))];
        _connection.Open();
        var columns = string.Join(", ", _columns.Select(column => $"{column.Name} {(column.Role is VaultRole.BirthDate ? "DATE" : "VARCHAR")}"));
        using var command = _connection.CreateCommand();
        command.CommandText = $"CREATE TABLE people (identity_no BIGINT, {columns})";
        command.ExecuteNonQuery();
        using var appender = _connection.CreateAppender("people");
        var number = 0L;
        foreach (var fields in rows)
        {
            var row = appender.CreateRow().AppendValue(number++);
            foreach (var field in fields)
            {
                row.AppendValue(field);
            }

            row.EndRow();
        }
    }

    public LinkReport Link(Vault vault)
    {
        using (var command = _connection.CreateCommand())
        {
            command.CommandText = "DROP TABLE IF EXISTS people_keys";
            command.ExecuteNonQuery();
        }

        var report = vault.Link(new(_connection, "people", "identity_no", "people_keys", _source, "2024", _domain, _columns));
        Assert.True(report.Succeeded, string.Join('\n', report.Diagnostics));
        return report.Value;
    }

    public (long Key, bool Left)[] Keys()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT key, left_system FROM people_keys ORDER BY identity_no";
        using var reader = command.ExecuteReader();
        var keys = new List<(long, bool)>();
        while (reader.Read())
        {
            keys.Add((reader.GetInt64(0), reader.GetBoolean(1)));
        }

        return [.. keys];
    }

    public void Dispose() => _connection.Dispose();
}
