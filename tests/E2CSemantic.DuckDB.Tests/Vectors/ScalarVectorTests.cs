using System.Globalization;
using System.Numerics;

namespace E2CSemantic.DuckDB.Tests.Vectors;

public sealed class ScalarVectorTests
{
    private static readonly string LongText = string.Concat(Enumerable.Repeat("žluťoučký 🦆 ", 100_000));

    public static TheoryData<string, object, string> Values => new()
    {
        { "true", true, "BOOLEAN" },
        { "false", false, "BOOLEAN" },
        { "(-128)::TINYINT", sbyte.MinValue, "TINYINT" },
        { "127::TINYINT", sbyte.MaxValue, "TINYINT" },
        { "(-32768)::SMALLINT", short.MinValue, "SMALLINT" },
        { "32767::SMALLINT", short.MaxValue, "SMALLINT" },
        { "(-2147483648)::INTEGER", int.MinValue, "INTEGER" },
        { "2147483647", int.MaxValue, "INTEGER" },
        { "(-9223372036854775808)::BIGINT", long.MinValue, "BIGINT" },
        { "9223372036854775807", long.MaxValue, "BIGINT" },
        { "255::UTINYINT", byte.MaxValue, "UTINYINT" },
        { "65535::USMALLINT", ushort.MaxValue, "USMALLINT" },
        { "4294967295::UINTEGER", uint.MaxValue, "UINTEGER" },
        { "18446744073709551615::UBIGINT", ulong.MaxValue, "UBIGINT" },
        { "(-170141183460469231731687303715884105728)::HUGEINT", (BigInteger)Int128.MinValue, "HUGEINT" },
        { "170141183460469231731687303715884105727::HUGEINT", (BigInteger)Int128.MaxValue, "HUGEINT" },
        { "340282366920938463463374607431768211455::UHUGEINT", (BigInteger)UInt128.MaxValue, "UHUGEINT" },
        { "1.5::FLOAT", 1.5f, "FLOAT" },
        { "'-inf'::FLOAT", float.NegativeInfinity, "FLOAT" },
        { "5e-324::DOUBLE", double.Epsilon, "DOUBLE" },
        { "'nan'::DOUBLE", double.NaN, "DOUBLE" },
        { "(-999.9)::DECIMAL(4,1)", -999.9m, "DECIMAL(4,1)" },
        { "12345.6789::DECIMAL(9,4)", 12345.6789m, "DECIMAL(9,4)" },
        { "(-0.000000001)::DECIMAL(18,9)", -0.000000001m, "DECIMAL(18,9)" },
        { "999999999999999999::DECIMAL(18,0)", 999999999999999999m, "DECIMAL(18,0)" },
        { "12345678901234567890.12345678::DECIMAL(38,8)", 12345678901234567890.12345678m, "DECIMAL(38,8)" },
        { "(-1)::DECIMAL(38,37)", -1m, "DECIMAL(38,37)" },
        { "''", "", "VARCHAR" },
        { "'twelve bytes'", "twelve bytes", "VARCHAR" },
        { "'thirteen byte'", "thirteen byte", "VARCHAR" },
        { "'🦆 𝄞 ěšč ﷽'", "🦆 𝄞 ěšč ﷽", "VARCHAR" },
        { "'\\x00\\xFF\\x41'::BLOB", new byte[] { 0, 255, 65 }, "BLOB" },
        { "''::BLOB", Array.Empty<byte>(), "BLOB" },
        { "DATE '0001-01-01'", DateOnly.MinValue, "DATE" },
        { "DATE '9999-12-31'", DateOnly.MaxValue, "DATE" },
        { "DATE '2024-02-29'", new DateOnly(2024, 2, 29), "DATE" },
        { "TIME '00:00:00'", TimeOnly.MinValue, "TIME" },
        { "TIME '23:59:59.999999'", new TimeOnly(23, 59, 59).Add(TimeSpan.FromMicroseconds(999_999)), "TIME" },
        { "TIMESTAMP '0001-01-01 00:00:00'", DateTime.MinValue, "TIMESTAMP" },
        { "TIMESTAMP '9999-12-31 23:59:59.999999'", new DateTime(3155378975999999990), "TIMESTAMP" },
        { "TIMESTAMP '1969-12-31 23:59:59.999999'", new DateTime(1969, 12, 31, 23, 59, 59).AddMicroseconds(999_999), "TIMESTAMP" },
        { "'2024-05-06 07:08:09'::TIMESTAMP_S", new DateTime(2024, 5, 6, 7, 8, 9), "TIMESTAMP_S" },
        { "'1924-05-06 07:08:09.123'::TIMESTAMP_MS", new DateTime(1924, 5, 6, 7, 8, 9, 123), "TIMESTAMP_MS" },
        { "'1924-05-06 07:08:09.123456'::TIMESTAMP_NS", new DateTime(1924, 5, 6, 7, 8, 9).AddTicks(1234560), "TIMESTAMP_NS" },
        { "'2024-05-06 07:08:09+02'::TIMESTAMPTZ", new DateTime(2024, 5, 6, 5, 8, 9, DateTimeKind.Utc), "TIMESTAMP WITH TIME ZONE" },
        { "INTERVAL '14 months 3 days 4 microseconds'", new DuckDBInterval(14, 3, 4), "INTERVAL" },
        { "'ffffffff-ffff-ffff-ffff-ffffffffffff'::UUID", Guid.AllBitsSet, "UUID" },
        { "'00010203-0405-0607-0809-0a0b0c0d0e0f'::UUID", Guid.Parse("00010203-0405-0607-0809-0a0b0c0d0e0f"), "UUID" },
        { "'blue'::ENUM('red', 'blue')", "blue", "ENUM" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void GetValue_IsTheLiteral_OfTheDeclaredType(string literal, object expected, string typeName)
    {
        using var connection = Duck.Open();
        using var command = new DuckDBCommand($"SELECT {literal} AS c, NULL::{(typeName == "ENUM" ? "ENUM('red', 'blue')" : typeName)} AS n", connection);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.Equal(expected, reader.GetValue(0));
        Assert.Equal(expected.GetType(), reader.GetFieldType(0));
        Assert.Equal(typeName, reader.GetDataTypeName(0));
        Assert.Equal((false, true, DBNull.Value), (reader.IsDBNull(0), reader.IsDBNull(1), reader.GetValue(1)));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Parameter_ComesBackAsItWent(string literal, object value, string typeName)
    {
        using var connection = Duck.Open();
        var cast = typeName == "ENUM" ? "ENUM('red', 'blue')" : typeName;
        Assert.Equal(value, connection.Scalar($"SELECT $1::{cast}", value));
        Assert.Equal(true, connection.Scalar($"SELECT $1::{cast} IS NOT DISTINCT FROM {literal} OR $1::{cast} <> {literal}", value));
    }

    [Fact]
    public void GetString_ReadsTextOfAnyLength()
    {
        using var connection = Duck.Open();
        Assert.Equal(LongText, connection.Scalar("SELECT $1", LongText));
        Assert.Equal("a\0b", connection.Scalar("SELECT $1", "a\0b"));
        Assert.Equal(20_000_000, connection.Scalar<string>("SELECT repeat('x', 20000000)").Length);
    }

    [Fact]
    public void Parameter_IsRefused_WhenTextHasALoneSurrogate()
    {
        using var connection = Duck.Open();
        _ = Assert.ThrowsAny<ArgumentException>(() => connection.Scalar("SELECT $1", "a\uD800"));
    }

    [Theory]
    [InlineData("300", typeof(byte))]
    [InlineData("-1", typeof(uint))]
    [InlineData("-1", typeof(ulong))]
    [InlineData("32768", typeof(short))]
    [InlineData("2147483648", typeof(int))]
    [InlineData("9223372036854775808::HUGEINT", typeof(long))]
    [InlineData("1e300::DOUBLE", typeof(float))]
    [InlineData("1e300::DOUBLE", typeof(decimal))]
    [InlineData("128.0::DECIMAL(4,1)", typeof(sbyte))]
    [InlineData("12345678901234567890123456789012345678::DECIMAL(38,0)", typeof(decimal))]
    [InlineData("0.12345678901234567890123456789012345678::DECIMAL(38,38)", typeof(decimal))]
    [InlineData("DATE 'infinity'", typeof(DateOnly))]
    [InlineData("DATE '-infinity'", typeof(DateTime))]
    [InlineData("DATE '10000-01-01'", typeof(DateOnly))]
    [InlineData("DATE '0001-01-01 (BC)'", typeof(DateOnly))]
    [InlineData("TIMESTAMP 'infinity'", typeof(DateTime))]
    [InlineData("'-infinity'::TIMESTAMP_NS", typeof(DateTime))]
    [InlineData("TIMESTAMP '10000-01-01'", typeof(DateTime))]
    [InlineData("TIME '24:00:00'", typeof(TimeOnly))]
    public void GetFieldValue_Overflows_WhenTheTypeCannotHoldTheValue(string literal, Type type)
    {
        using var connection = Duck.Open();
        _ = Assert.Throws<OverflowException>(() => Get(connection, literal, type));
    }

    [Theory]
    [InlineData("1.5::DOUBLE", typeof(int))]
    [InlineData("1.5::DECIMAL(4,1)", typeof(int))]
    [InlineData("'1'", typeof(int))]
    [InlineData("1", typeof(string))]
    [InlineData("1", typeof(DateTime))]
    [InlineData("TIMESTAMP '2024-01-01 00:00:01'", typeof(DateOnly))]
    [InlineData("TIMESTAMP '2024-01-01'", typeof(DateTimeOffset))]
    [InlineData("INTERVAL '1 month'", typeof(TimeSpan))]
    [InlineData("'x'::BLOB", typeof(string))]
    [InlineData("NULL::INTEGER", typeof(int))]
    [InlineData("NULL::VARCHAR", typeof(string))]
    public void GetFieldValue_IsRefused_WhenTheKindDiffersOrNull(string literal, Type type)
    {
        using var connection = Duck.Open();
        _ = Assert.Throws<InvalidCastException>(() => Get(connection, literal, type));
    }

    public static TheoryData<string, object> Conversions => new()
    {
        { "7", 7L },
        { "7", (short)7 },
        { "7", 7.0 },
        { "7", 7m },
        { "7::HUGEINT", 7 },
        { "7::HUGEINT", (Int128)7 },
        { "7::UHUGEINT", (UInt128)7 },
        { "7", (BigInteger)7 },
        { "7.0::DECIMAL(10,1)", 7 },
        { "1.5::DECIMAL(10,1)", 1.5 },
        { "12345678901234567890123456789012345678::DECIMAL(38,0)", "12345678901234567890123456789012345678" },
        { "(-0.05)::DECIMAL(3,2)", "-0.05" },
        { "1.5::FLOAT", 1.5 },
        { "DATE '2024-02-29'", new DateTime(2024, 2, 29) },
        { "TIMESTAMP '2024-02-29'", new DateOnly(2024, 2, 29) },
        { "'2024-02-29 12:00:00+00'::TIMESTAMPTZ", new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.Zero) },
        { "INTERVAL '26 hours'", TimeSpan.FromHours(26) },
        { "TIME '24:00:00'", TimeSpan.FromDays(1) },
        { "'c'", 'c' },
        { "'Friday'", DayOfWeek.Friday },
        { "5", DayOfWeek.Friday },
    };

    [Theory]
    [MemberData(nameof(Conversions))]
    public void GetFieldValue_Converts_WhenNothingIsLost(string literal, object expected)
    {
        using var connection = Duck.Open();
        Assert.Equal(expected, Get(connection, literal, expected.GetType()));
    }

    [Theory]
    [InlineData("1924-05-06 07:08:09.123456789", 1234567)]
    [InlineData("2024-05-06 07:08:09.123456789", 1234567)]
    [InlineData("1969-12-31 23:59:59.999999999", 9999999)]
    public void GetDateTime_CutsNanoseconds_BelowATick(string text, int expectedTicks)
    {
        using var connection = Duck.Open();
        Assert.Equal(expectedTicks, connection.Scalar<DateTime>($"SELECT '{text}'::TIMESTAMP_NS").Ticks % TimeSpan.TicksPerSecond);
    }

    [Fact]
    public void GetFieldValue_TakesNull_WhenTypeIsNullable()
    {
        using var connection = Duck.Open();
        Assert.Null(connection.Scalar<int?>("SELECT NULL::INTEGER"));
        Assert.Equal(7, connection.Scalar<int?>("SELECT 7::BIGINT"));
        Assert.Null(connection.Scalar<decimal?>("SELECT NULL"));
        Assert.Equal(DBNull.Value, connection.Scalar<object>("SELECT NULL::DATE"));
    }

    [Fact]
    public void GetFieldValue_NamesTheType_WhenItIsNotReadable()
    {
        using var connection = Duck.Open();
        var error = Assert.Throws<NotSupportedException>(() => connection.Scalar("SELECT '101'::BIT"));
        Assert.Equal("A BIT column cannot be read; cast it in the query, for example to VARCHAR.", error.Message);
    }

    [Fact]
    public void DecimalBits_AreThoseOfTheConstructor()
    {
        using var connection = Duck.Open();
        foreach (var value in new[] { 0m, 0.00m, 1m, -1m, 79228162514264.33m, -99999999999999.9999m, 99999999999999.9999m })
        {
            var read = connection.Scalar<decimal>("SELECT $1::DECIMAL(18,4)", value);
            Assert.Equal(decimal.GetBits(decimal.Parse(value.ToString("F4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)), decimal.GetBits(read));
        }
    }

    private static object? Get(DuckDBConnection connection, string literal, Type type)
    {
        using var command = new DuckDBCommand($"SELECT {literal}", connection);
        using var reader = command.ExecuteReader();
        _ = reader.Read();
        try
        {
            return typeof(DuckDBDataReader).GetMethod(nameof(reader.GetFieldValue))!.MakeGenericMethod(type).Invoke(reader, [0]);
        }
        catch (System.Reflection.TargetInvocationException wrapped) when (wrapped.InnerException is { } inner)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}
