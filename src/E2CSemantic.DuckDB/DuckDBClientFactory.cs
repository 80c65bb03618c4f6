using System.Data.Common;

namespace E2CSemantic.DuckDB;

/// <summary>Makes this provider's objects for code that knows only <see cref="DbProviderFactory"/>.</summary>
public sealed class DuckDBClientFactory : DbProviderFactory
{
    /// <summary>The one instance.</summary>
    public static readonly DuckDBClientFactory Instance = new();

    private DuckDBClientFactory()
    {
    }

    public override DbConnection CreateConnection() => new DuckDBConnection();

    public override DbCommand CreateCommand() => new DuckDBCommand();

    public override DbParameter CreateParameter() => new DuckDBParameter();

    public override DbConnectionStringBuilder CreateConnectionStringBuilder() => new DuckDBConnectionStringBuilder();
}
