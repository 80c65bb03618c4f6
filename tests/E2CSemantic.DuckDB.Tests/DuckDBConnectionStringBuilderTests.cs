namespace E2CSemantic.DuckDB.Tests;

public sealed class DuckDBConnectionStringBuilderTests
{
    [Theory]
    [InlineData("DataSource=a.duckdb;ACCESS_MODE=READ_ONLY")]
    [InlineData("data source=a.duckdb;access_mode=READ_ONLY")]
    public void ConnectionString_IsReadWithoutCase(string connectionString)
    {
        var builder = new DuckDBConnectionStringBuilder(connectionString);
        Assert.Equal(("a.duckdb", "READ_ONLY"), (builder.DataSource, builder.AccessMode));
        Assert.Equal(("access_mode", "READ_ONLY"), Assert.Single(builder.Settings(), s => s.Name.Equals("access_mode", StringComparison.OrdinalIgnoreCase)) is var (name, value) ? (name.ToLowerInvariant(), value) : default);
    }

    [Fact]
    public void ConnectionString_QuotesValues()
    {
        var builder = new DuckDBConnectionStringBuilder { DataSource = "a;b.duckdb", AccessMode = "READ_ONLY", ["threads"] = "4" };
        var read = new DuckDBConnectionStringBuilder(builder.ConnectionString);
        Assert.Equal(("a;b.duckdb", "READ_ONLY", "4"), (read.DataSource, read.AccessMode, read["threads"]));
    }

    [Fact]
    public void DataSource_IsMemory_WhenAbsent()
    {
        Assert.Equal(":memory:", new DuckDBConnectionStringBuilder("threads=1").DataSource);
    }
}
