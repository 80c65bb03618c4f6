using System.Data;
using System.Numerics;

namespace E2CSemantic.DuckDB.Tests.Binding;

public sealed class EngineValueTests
{
    [Fact]
    public void Of_NamesTheDuckDBType_OfEachClrType()
    {
        using var connection = Duck.Open();
        var values = new object[]
        {
            true, (sbyte)1, (byte)1, (short)1, (ushort)1, 1, 1u, 1L, 1ul, (Int128)1, (UInt128)1, (BigInteger)1, BigInteger.Pow(2, 127), 1f, 1.0, 1.50m, 0.0001m,
            "a", 'a', new byte[] { 1 }, Guid.Empty, new DateOnly(2024, 1, 2), new TimeOnly(1, 2), new DateTime(2024, 1, 2),
            new DateTimeOffset(2024, 1, 2, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(25), DayOfWeek.Friday, new[] { 1, 2 }, new List<string> { "a" }, new[] { new[] { 1L } },
        };
        var types = values.Select(v => connection.Scalar<string>("SELECT typeof($1)", v));
        Assert.Equal(
            [
                "BOOLEAN", "TINYINT", "UTINYINT", "SMALLINT", "USMALLINT", "INTEGER", "UINTEGER", "BIGINT", "UBIGINT", "HUGEINT", "UHUGEINT", "HUGEINT", "UHUGEINT",
                "FLOAT", "DOUBLE", "DECIMAL(3,2)", "DECIMAL(4,4)", "VARCHAR", "VARCHAR", "BLOB", "UUID", "DATE", "TIME", "TIMESTAMP",
                "TIMESTAMP WITH TIME ZONE", "INTERVAL", "INTEGER", "INTEGER[]", "VARCHAR[]", "BIGINT[][]",
            ],
            types);
    }

    [Fact]
    public void Of_KeepsEveryDigit_OfDecimalsInAList()
    {
        using var connection = Duck.Open();
        Assert.Equal([1m, 0.25m, -100.125m], connection.Scalar<decimal[]>("SELECT $1", new[] { 1m, 0.25m, -100.125m }));
        Assert.Equal(decimal.MaxValue, connection.Scalar("SELECT $1", decimal.MaxValue));
        Assert.Equal(-0.0000000000000000000000000001m, connection.Scalar("SELECT $1", -0.0000000000000000000000000001m));
    }

    [Fact]
    public void Of_TakesEmptyAndNullLists()
    {
        using var connection = Duck.Open();
        Assert.Equal(false, connection.Scalar("SELECT list_contains($1, 5)", Array.Empty<int>()));
        Assert.Equal(2L, connection.Scalar("SELECT len($1)", new List<int?> { null, null }));
        Assert.Equal(new List<int?> { null, 2 }, connection.Scalar("SELECT $1", new List<int?> { null, 2 }));
    }

    [Fact]
    public void Of_SendsADate_WhenTheDbTypeSaysSo()
    {
        using var connection = Duck.Open();
        using var command = new DuckDBCommand("SELECT typeof($d)", connection);
        _ = command.Parameters.Add(new DuckDBParameter("d", new DateTime(2024, 1, 2)) { DbType = DbType.Date });
        Assert.Equal("DATE", command.ExecuteScalar());
    }

    [Fact]
    public void Of_IsRefused_WhenTheTypeHasNoDuckDBForm()
    {
        using var connection = Duck.Open();
        _ = Assert.Throws<NotSupportedException>(() => connection.Scalar("SELECT $1", new Uri("urn:x")));
        _ = Assert.Throws<OverflowException>(() => connection.Scalar("SELECT $1", BigInteger.Pow(2, 128)));
    }
}
