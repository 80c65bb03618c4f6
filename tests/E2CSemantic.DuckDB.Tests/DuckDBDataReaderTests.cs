using System.Data;

namespace E2CSemantic.DuckDB.Tests;

public sealed class DuckDBDataReaderTests
{
    private const string ManyRows = "SELECT range AS i FROM range(100000)";

    [Fact]
    public void Read_ReachesEveryRow_InOrder()
    {
        using var connection = Duck.Open();
        using var command = new DuckDBCommand(ManyRows, connection);
        using var reader = command.ExecuteReader();
        Assert.True(reader.HasRows);
        var next = 0L;
        while (reader.Read())
        {
            Assert.Equal(next++, reader.GetInt64(0));
        }

        Assert.Equal(100_000, next);
        Assert.True(reader.HasRows);
        Assert.False(reader.Read());
    }

    [Fact]
    public void Getters_ReadEveryColumnOfAWideResult()
    {
        using var connection = Duck.Open();
        var columns = string.Join(", ", Enumerable.Range(0, 70).Select(i => $"CASE WHEN range % 3 = 0 THEN NULL ELSE range * 100 + {i} END AS c{i}"));
        using var command = new DuckDBCommand($"SELECT {columns} FROM range(5000) ORDER BY range", connection);
        using var reader = command.ExecuteReader();
        for (var row = 0L; reader.Read(); row++)
        {
            for (var column = 0; column < 70; column++)
            {
                Assert.Equal(row % 3 == 0, reader.IsDBNull(column));
                if (row % 3 != 0)
                {
                    Assert.Equal((row * 100) + column, reader.GetInt64(column));
                }
            }
        }

        _ = Assert.Throws<InvalidOperationException>(() => reader.IsDBNull(0));
        _ = Assert.Throws<InvalidOperationException>(() => reader.GetInt64(69));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(int.MaxValue)]
    public void Getters_RefuseAColumnThatIsNotThere(int ordinal)
    {
        using var connection = Duck.Open();
        using var command = new DuckDBCommand(ManyRows, connection);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        _ = Assert.Throws<ArgumentOutOfRangeException>(() => reader.GetInt64(ordinal));
        _ = Assert.Throws<ArgumentOutOfRangeException>(() => reader.GetDecimal(ordinal));
        _ = Assert.Throws<ArgumentOutOfRangeException>(() => reader.IsDBNull(ordinal));
    }

    [Fact]
    public async Task ReadAsync_ReachesEveryRow()
    {
        using var connection = Duck.Open();
        using var command = new DuckDBCommand(ManyRows, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var sum = 0L;
        while (await reader.ReadAsync())
        {
            sum += reader.GetInt64(0);
        }

        Assert.Equal(4_999_950_000, sum);
    }

    [Fact]
    public void Reader_KeepsItsRows_WhenTheConnectionRunsAnotherQuery()
    {
        using var connection = Duck.Open();
        connection.Run("CREATE TABLE t AS SELECT range AS i FROM range(100000)");
        using var command = new DuckDBCommand("SELECT i FROM t ORDER BY i", connection);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        connection.Run("DELETE FROM t");
        using (var inner = new DuckDBCommand(ManyRows, connection).ExecuteReader())
        {
            Assert.True(inner.Read());
            Assert.Equal(0L, connection.Scalar("SELECT count(*) FROM t"));
            Assert.True(inner.Read());
        }

        var rows = 1;
        while (reader.Read())
        {
            Assert.Equal(rows++, reader.GetInt64(0));
        }

        Assert.Equal(100_000, rows);
    }

    [Fact]
    public void Read_GivesTheError_OfARowFarIntoTheStream()
    {
        using var connection = Duck.Open();
        using var command = new DuckDBCommand("SELECT CASE WHEN range = 900000 THEN error('row 900000') ELSE range END FROM range(1000000)", connection);
        using var reader = command.ExecuteReader();
        var rows = 0;
        var error = Assert.Throws<DuckDBException>(() =>
        {
            while (reader.Read())
            {
                rows++;
            }
        });
        Assert.Contains("row 900000", error.Message, StringComparison.Ordinal);
        Assert.InRange(rows, 1, 900_000);
        Assert.False(reader.Read());
        Assert.Equal(1, connection.Scalar("SELECT 1"));
    }

    [Fact]
    public void Getters_AreRefused_OffARow()
    {
        using var connection = Duck.Open();
        using var command = new DuckDBCommand("SELECT 1 AS i", connection);
        var reader = command.ExecuteReader();
        _ = Assert.Throws<InvalidOperationException>(() => reader.GetInt32(0));
        Assert.True(reader.Read());
        _ = Assert.Throws<ArgumentOutOfRangeException>(() => reader.GetInt32(1));
        Assert.False(reader.Read());
        _ = Assert.Throws<InvalidOperationException>(() => reader.IsDBNull(0));
        reader.Dispose();
        _ = Assert.Throws<ObjectDisposedException>(() => reader.GetInt32(0));
    }

    [Fact]
    public void Nulls_AreFoundInTheirPlaces_InColumnsOfEveryStorage()
    {
        using var connection = Duck.Open();
        using var command = new DuckDBCommand(
            """
            SELECT * FROM (
                SELECT CASE WHEN i % 3 <> 0 THEN i END::BIGINT, CASE WHEN i % 3 <> 0 THEN i END::INTEGER, CASE WHEN i % 3 <> 0 THEN i END::DOUBLE,
                       CASE WHEN i % 3 <> 0 THEN DATE '2000-01-01' + i::INTEGER END, CASE WHEN i % 3 <> 0 THEN i END::DECIMAL(18,2),
                       CASE WHEN i % 3 <> 0 THEN i END::VARCHAR, CASE WHEN i % 3 <> 0 THEN [i] END
                FROM range(5000) r(i))
            """,
            connection);
        using var reader = command.ExecuteReader();
        for (var i = 0; reader.Read(); i++)
        {
            var isNull = Enumerable.Range(0, reader.FieldCount).Select(reader.IsDBNull).Distinct();
            Assert.Equal([i % 3 == 0], isNull);
            if (i % 3 != 0)
            {
                Assert.Equal(
                    ((long)i, i, (double)i, new DateOnly(2000, 1, 1).AddDays(i), (decimal)i),
                    (reader.GetInt64(0), reader.GetInt32(1), reader.GetDouble(2), reader.GetFieldValue<DateOnly>(3), reader.GetDecimal(4)));
            }
            else
            {
                _ = Assert.Throws<InvalidCastException>(() => reader.GetInt64(0));
            }
        }
    }

    [Fact]
    public void Reading_AllocatesNothingPerRow_ForNumbersDatesAndDecimals()
    {
        using var connection = Duck.Open("DataSource=:memory:;threads=1");
        using var command = new DuckDBCommand(
            """
            SELECT i, i::INTEGER, i::SMALLINT, i::DOUBLE, i::FLOAT, DATE '2000-01-01' + (i % 1000)::INTEGER, TIMESTAMP '2000-01-01' + to_seconds(i),
                   i::DECIMAL(4,0), i::DECIMAL(9,2), i::DECIMAL(18,2), i::DECIMAL(38,2), i::HUGEINT, i % 2 = 0, CASE WHEN i % 2 = 0 THEN i END
            FROM (SELECT range % 9999 AS i FROM range(600000))
            """,
            connection);
        using var reader = command.ExecuteReader();
        var sum = ReadRows(reader, 100_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        sum += ReadRows(reader, 400_000);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.NotEqual(0, sum);

        // One handle per chunk of 2,048 rows is all that is left.
        Assert.InRange(allocated, 0, 400_000 / 2048 * 200);
    }

    [Fact]
    public void GetSchemaTable_DescribesColumns()
    {
        using var connection = Duck.Open();
        using var command = new DuckDBCommand("SELECT 1.50 AS price, 'a' AS \"Name\", [1] AS list", connection);
        using var reader = command.ExecuteReader();
        var columns = reader.GetSchemaTable()!.Rows.Cast<DataRow>().Select(r => $"{r["ColumnOrdinal"]} {r["ColumnName"]} {r["DataTypeName"]} {((Type)r["DataType"]).Name}");
        Assert.Equal(["0 price DECIMAL(3,2) Decimal", "1 Name VARCHAR String", "2 list INTEGER[] List`1"], columns);
        Assert.Equal((1, 0), (reader.GetOrdinal("name"), reader.GetOrdinal("price")));
        _ = Assert.Throws<IndexOutOfRangeException>(() => reader.GetOrdinal("absent"));
    }

    [Fact]
    public void DataTable_LoadsFromTheReader()
    {
        using var connection = Duck.Open();
        using var command = new DuckDBCommand("SELECT i, 'row ' || i AS s FROM range(3000) r(i)", connection);
        using var reader = command.ExecuteReader();
        using var table = new DataTable();
        table.Load(reader);
        Assert.Equal((3000, "row 2999"), (table.Rows.Count, table.Rows[2999]["s"]));
    }

    [Fact]
    public void GetBytes_CopiesAWindow()
    {
        using var connection = Duck.Open();
        using var command = connection.Command("SELECT $1, 'hello'", new byte[] { 1, 2, 3, 4, 5 });
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        var buffer = new byte[4];
        Assert.Equal((5L, 2L), (reader.GetBytes(0, 0, null, 0, 0), reader.GetBytes(0, 3, buffer, 1, 10)));
        Assert.Equal([0, 4, 5, 0], buffer);
        var letters = new char[3];
        Assert.Equal((3L, "ell"), (reader.GetChars(1, 1, letters, 0, 3), new string(letters)));
    }

    [Fact]
    public void CloseConnection_ClosesWithTheReader()
    {
        using var connection = Duck.Open();
        using var command = new DuckDBCommand("SELECT 1", connection);
        command.ExecuteReader(CommandBehavior.CloseConnection).Dispose();
        Assert.Equal(ConnectionState.Closed, connection.State);
    }

    private static double ReadRows(DuckDBDataReader reader, int rows)
    {
        var sum = 0.0;
        for (var row = 0; row < rows && reader.Read(); row++)
        {
            sum += reader.GetInt64(0) + reader.GetInt32(1) + reader.GetInt16(2) + reader.GetDouble(3) + reader.GetFloat(4)
                + reader.GetFieldValue<DateOnly>(5).DayNumber + reader.GetDateTime(5).Ticks + reader.GetDateTime(6).Ticks
                + (double)(reader.GetDecimal(7) + reader.GetDecimal(8) + reader.GetDecimal(9) + reader.GetDecimal(10))
                + (double)reader.GetFieldValue<Int128>(11) + reader.GetInt64(11) + (reader.GetBoolean(12) ? 1 : 0)
                + (reader.IsDBNull(13) ? 0 : reader.GetInt32(13)) + reader.GetFieldValue<long>(0) + (double)reader.GetFieldValue<decimal>(9);
        }

        return sum;
    }
}
