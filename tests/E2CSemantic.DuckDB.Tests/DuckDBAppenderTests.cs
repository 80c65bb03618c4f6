using System.Numerics;

namespace E2CSemantic.DuckDB.Tests;

public sealed class DuckDBAppenderTests
{
    private static readonly int[] ThreeNumbers = [1, 2, 3];
    private static readonly byte[] ThreeBytes = [0, 255, 7];

    [Fact]
    public void AppendValue_RoundTripsEveryScalarType()
    {
        using var connection = Duck.Open();
        connection.Run(
            """
            CREATE TABLE t (a BOOLEAN, b TINYINT, c SMALLINT, d INTEGER, e BIGINT, f UTINYINT, g USMALLINT, h UINTEGER, i UBIGINT,
                j HUGEINT, k UHUGEINT, l FLOAT, m DOUBLE, n DECIMAL(18,4), o DECIMAL(38,10), p VARCHAR, q BLOB, r DATE, s TIME,
                t TIMESTAMP, u TIMESTAMPTZ, v INTERVAL, w UUID, x ENUM('red', 'blue'), y INTEGER[], z HUGEINT)
            """);
        var guid = Guid.Parse("8a5e4c2e-11ff-4c1d-9e02-000102030405");
        var moment = new DateTime(1969, 12, 31, 23, 59, 59).AddMicroseconds(999_999);
        using (var appender = connection.CreateAppender("t"))
        {
            appender.CreateRow()
                .AppendValue(true).AppendValue(sbyte.MinValue).AppendValue(short.MinValue).AppendValue(int.MinValue).AppendValue(long.MinValue)
                .AppendValue(byte.MaxValue).AppendValue(ushort.MaxValue).AppendValue(uint.MaxValue).AppendValue(ulong.MaxValue)
                .AppendValue(Int128.MaxValue).AppendValue(UInt128.MaxValue).AppendValue(1.5f).AppendValue(-2.25)
                .AppendValue(-12345678901234.5678m).AppendValue(1234567890.0123456789m).AppendValue(new string('ä', 5000))
                .AppendValue(ThreeBytes).AppendValue(new DateOnly(1899, 2, 28)).AppendValue(new TimeOnly(23, 59, 59))
                .AppendValue(moment).AppendValue(new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.FromHours(2)))
                .AppendValue(new DuckDBInterval(1, 2, 3)).AppendValue(guid).AppendValue("blue").AppendValue(ThreeNumbers)
                .AppendValue((BigInteger)(-5))
                .EndRow();
        }

        using var command = new DuckDBCommand("SELECT * FROM t", connection);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        var values = new object[26];
        _ = reader.GetValues(values);
        Assert.Equal(
            new object[]
            {
                true, sbyte.MinValue, short.MinValue, int.MinValue, long.MinValue, byte.MaxValue, ushort.MaxValue, uint.MaxValue, ulong.MaxValue,
                (BigInteger)Int128.MaxValue, (BigInteger)UInt128.MaxValue, 1.5f, -2.25, -12345678901234.5678m, 1234567890.0123456789m,
                new string('ä', 5000), ThreeBytes, new DateOnly(1899, 2, 28), new TimeOnly(23, 59, 59), moment,
                new DateTime(2024, 5, 6, 5, 8, 9, DateTimeKind.Utc), new DuckDBInterval(1, 2, 3), guid, "blue", new List<int?> { 1, 2, 3 },
                (BigInteger)(-5),
            },
            values);
    }

    [Fact]
    public void AppendValue_WritesNullAndDefault()
    {
        using var connection = Duck.Open();
        connection.Run("CREATE TABLE t (a INTEGER, b VARCHAR, c DECIMAL(5,1), d INTEGER DEFAULT 7)");
        using (var appender = connection.CreateAppender("main", "t"))
        {
            appender.CreateRow().AppendValue((int?)null).AppendValue((string?)null).AppendValue((decimal?)null).AppendDefault().EndRow();
            appender.CreateRow().AppendNullValue().AppendNullValue().AppendNullValue().AppendNullValue().EndRow();
        }

        Assert.Equal("2,0,0,0,7", connection.Scalar("SELECT concat_ws(',', count(*), count(a), count(b), count(c), sum(d)) FROM t"));
    }

    [Fact]
    public void AppendValue_WritesManyRows_AcrossChunks()
    {
        using var connection = Duck.Open();
        connection.Run("CREATE TABLE t (i BIGINT, s VARCHAR)");
        using (var appender = connection.CreateAppender("t"))
        {
            for (var i = 0; i < 300_000; i++)
            {
                appender.CreateRow().AppendValue((long)i).AppendValue($"row {i}").EndRow();
            }
        }

        Assert.Equal("300000,44999850000,300000", connection.Scalar("SELECT concat_ws(',', count(*), sum(i), count(*) FILTER (s = 'row ' || i)) FROM t"));
    }

    [Fact]
    public void EndRow_IsRefused_WhenValuesAreMissingOrTooMany()
    {
        using var connection = Duck.Open();
        connection.Run("CREATE TABLE t (a INTEGER, b INTEGER)");
        var appender = connection.CreateAppender("t");
        var row = appender.CreateRow().AppendValue(1);
        Assert.Contains("2 columns, the row has 1", Assert.Throws<InvalidOperationException>(row.EndRow).Message, StringComparison.Ordinal);
        _ = row.AppendValue(2);
        _ = Assert.Throws<InvalidOperationException>(() => row.AppendValue(3));
        _ = Assert.Throws<InvalidOperationException>(appender.CreateRow);
        row.EndRow();
        _ = Assert.Throws<InvalidOperationException>(row.EndRow);
        appender.Dispose();
    }

    [Fact]
    public void AppendValue_IsRefused_WhenItDoesNotFitTheColumn()
    {
        using var connection = Duck.Open();
        connection.Run("CREATE TABLE t (a TINYINT)");
        var appender = connection.CreateAppender("t");
        var error = Assert.Throws<DuckDBException>(() => appender.CreateRow().AppendValue(1000));
        Assert.Equal((DuckDBErrorType.InvalidInput, true), (error.ErrorType, error.Message.Contains("1000", StringComparison.Ordinal)));
        _ = Assert.Throws<InvalidOperationException>(appender.Close);
        appender.Dispose();
        Assert.Equal(0L, connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Close_GivesTheConstraintError_AndDropsTheBatch()
    {
        using var connection = Duck.Open();
        connection.Run("CREATE TABLE t (a INTEGER PRIMARY KEY)");
        var appender = connection.CreateAppender("t");
        appender.CreateRow().AppendValue(1).EndRow();
        appender.CreateRow().AppendValue(1).EndRow();
        Assert.Equal(DuckDBErrorType.Constraint, Assert.Throws<DuckDBException>(appender.Close).ErrorType);
        appender.Dispose();
        _ = Assert.Throws<ObjectDisposedException>(appender.CreateRow);
        Assert.Equal(0L, connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void CreateAppender_IsRefused_WhenTableIsAbsent()
    {
        using var connection = Duck.Open();
        Assert.Equal(DuckDBErrorType.Catalog, Assert.Throws<DuckDBException>(() => connection.CreateAppender("absent")).ErrorType);
    }

    [Fact]
    public void Flush_MakesRowsVisible()
    {
        using var connection = Duck.Open();
        connection.Run("CREATE TABLE t (a INTEGER)");
        using var appender = connection.CreateAppender("t");
        appender.CreateRow().AppendValue(1).EndRow();
        appender.Flush();
        Assert.Equal(1L, connection.Scalar("SELECT count(*) FROM t"));
    }
}
