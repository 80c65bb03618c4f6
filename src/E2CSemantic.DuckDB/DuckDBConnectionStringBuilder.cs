using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace E2CSemantic.DuckDB;

/// <summary>
/// A connection string: <c>DataSource</c> (or <c>Data Source</c>) is a file or <c>:memory:</c>; every other key is a DuckDB
/// setting, given to DuckDB as it stands when the database is opened (<c>ACCESS_MODE=READ_ONLY;threads=4</c>).
/// </summary>
public sealed class DuckDBConnectionStringBuilder : DbConnectionStringBuilder
{
    /// <summary>The data source of a database that lives in memory and belongs to one connection.</summary>
    public const string InMemoryDataSource = ":memory:";

    /// <summary>The connection string of <see cref="InMemoryDataSource"/>.</summary>
    public const string InMemoryConnectionString = "DataSource=:memory:";

    private const string DataSourceKey = "DataSource";
    private const string AccessModeKey = "ACCESS_MODE";

    public DuckDBConnectionStringBuilder()
    {
    }

    public DuckDBConnectionStringBuilder(string connectionString) => ConnectionString = connectionString;

    /// <summary>The file, or <see cref="InMemoryDataSource"/>, which an absent or empty value means too.</summary>
    public string DataSource
    {
        get => TryGetValue(DataSourceKey, out var value) && value is string { Length: > 0 } source ? source : InMemoryDataSource;
        set => this[DataSourceKey] = value;
    }

    /// <summary>DuckDB's <c>access_mode</c>: <c>AUTOMATIC</c>, <c>READ_ONLY</c> or <c>READ_WRITE</c>; null when it is not given.</summary>
    public string? AccessMode
    {
        get => TryGetValue(AccessModeKey, out var value) ? (string?)value : null;
        set => this[AccessModeKey] = value;
    }

    [AllowNull]
    public override object this[string keyword]
    {
        get => base[Canonical(keyword)];
        set => base[Canonical(keyword)] = value;
    }

    public override bool ContainsKey(string keyword) => base.ContainsKey(Canonical(keyword));

    public override bool Remove(string keyword) => base.Remove(Canonical(keyword));

    public override bool TryGetValue(string keyword, [NotNullWhen(true)] out object? value) => base.TryGetValue(Canonical(keyword), out value);

    internal IEnumerable<(string Name, string Value)> Settings() =>
        from string key in Keys
        where !key.Equals(DataSourceKey, StringComparison.OrdinalIgnoreCase)
        select (key, (string)base[key]);

    private static string Canonical(string keyword) =>
        keyword.Equals("Data Source", StringComparison.OrdinalIgnoreCase) ? DataSourceKey : keyword;
}
