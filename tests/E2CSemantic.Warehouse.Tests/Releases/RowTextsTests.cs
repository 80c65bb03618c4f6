using E2CSemantic.DuckDB;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Tests.Releases;

public class RowTextsTests
{
    private static readonly StarTable _table = new(
        "fact_trial",
        TableKind.Fact,
        "A row of each kind of value.",
        ["id"],
        [
            new("id", ColumnType.BigInteger, true, null, ""),
            new("small", ColumnType.SmallInteger, true, null, ""),
            new("whole", ColumnType.Integer, true, null, ""),
            new("exact", ColumnType.Decimal, true, null, ""),
            new("told", ColumnType.Text, true, null, ""),
            new("truth", ColumnType.Boolean, true, null, ""),
            new("day", ColumnType.Date, true, null, ""),
        ],
        null,
        new("", 1, 1));

    public static TheoryData<object?[], string> Rows => new()
    {
        { [1L, 2L, 3L, 4.5m, "five", true, new DateOnly(2006, 7, 8)], "1|2|3|4.5000|4:five|true|2006-07-08|" },
        { [null, null, null, null, null, null, null], "|||||||" },
        { [long.MinValue, (long)short.MinValue, (long)int.MinValue, -0.0001m, "", false, new DateOnly(1, 1, 1)], "-9223372036854775808|-32768|-2147483648|-0.0001|0:|false|0001-01-01|" },
        { [long.MaxValue, (long)short.MaxValue, (long)int.MaxValue, 99999999999999.9999m, "a|b", true, new DateOnly(9999, 12, 31)], "9223372036854775807|32767|2147483647|99999999999999.9999|3:a|b|true|9999-12-31|" },
        { [0L, 0L, 0L, 0m, "Žofie 😀 \u0301", null, null], "0|0|0|0.0000|9:Žofie 😀 \u0301|||" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Current_IsTheTextThatEnginesMake(object?[] values, string expected)
    {
        using var store = Store(values);

        Assert.Equal(expected, Text(store));
        Assert.Equal(InEngine(store), InProcess(store));
    }

    [Fact]
    public void Current_GrowsWithTheText()
    {
        var told = new string('x', 100_000);
        using var store = Store([1L, null, null, null, told, null, null]);

        Assert.Equal($"1||||100000:{told}|||", Text(store));
    }

    private static WorkingStore Store(object?[] values)
    {
        var store = new WorkingStore(":memory:");
        store.Execute(StarTables.Create(_table, null));
        var row = values.Zip(_table.Columns, (value, column) => value is null ? (SqlExpression)new NullLiteral(Tree.TypeOf(column.Type)) : Tree.Value(value));
        store.Execute(new InsertValuesStatement(_table.Name, StarTables.Names(_table), [[.. row]], "main"));
        return store;
    }

    private static string Text(WorkingStore store)
    {
        using var reader = (DuckDBDataReader)store.Read(ContentHash.Values(_table, "main", null));
        Assert.True(reader.Read());
        return System.Text.Encoding.UTF8.GetString(new RowTexts(_table.Columns, reader).Current());
    }

    private static string InEngine(WorkingStore store) => new ReleaseInventory(store.Read, "main", CancellationToken.None).TableOf(_table).Sha256;

    private static string InProcess(WorkingStore store) => new ReleaseInventory(store.Read, "main", CancellationToken.None) { HashesHere = true }.TableOf(_table).Sha256;
}
