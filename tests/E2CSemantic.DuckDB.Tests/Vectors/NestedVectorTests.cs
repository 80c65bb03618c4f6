namespace E2CSemantic.DuckDB.Tests.Vectors;

public sealed class NestedVectorTests
{
    [Fact]
    public void List_IsReadWithNullsAndNesting()
    {
        using var connection = Duck.Open();
        Assert.Equal(new List<int?> { 1, null, 3 }, connection.Scalar("SELECT [1, NULL, 3]"));
        Assert.Equal(new List<string> { "a", null!, new('b', 40) }, connection.Scalar("SELECT ['a', NULL, repeat('b', 40)]"));
        Assert.Equal(new List<List<int?>?> { new() { 1 }, null, new() }, connection.Scalar("SELECT [[1], NULL, []]"));
        Assert.Equal(new List<decimal?> { 1.5m }, connection.Scalar("SELECT [1.5]"));
    }

    [Fact]
    public void List_IsReadAsAskedFor()
    {
        using var connection = Duck.Open();
        Assert.Equal([1L, 2L], connection.Scalar<long[]>("SELECT [1, 2]"));
        Assert.Equal([1, 2], connection.Scalar<IReadOnlyList<int>>("SELECT [1, 2]"));
        Assert.Equal([["a"], ["b", "c"]], connection.Scalar<string[][]>("SELECT [['a'], ['b', 'c']]"));
        Assert.Equal([1, null], connection.Scalar<int?[]>("SELECT [1, NULL]"));
        _ = Assert.Throws<InvalidCastException>(() => connection.Scalar<int[]>("SELECT [1, NULL]"));
    }

    [Fact]
    public void List_KeepsItsPlace_OverManyRows()
    {
        using var connection = Duck.Open();
        using var command = new DuckDBCommand("SELECT CASE WHEN i % 5 <> 0 THEN range(i % 7) END, [i, i + 1]::BIGINT[2] FROM range(5000) r(i)", connection);
        using var reader = command.ExecuteReader();
        for (var i = 0; reader.Read(); i++)
        {
            Assert.Equal(i % 5 == 0 ? null : Enumerable.Range(0, i % 7).Select(n => (long)n).ToArray(), reader.IsDBNull(0) ? null : reader.GetFieldValue<long[]>(0));
            Assert.Equal([i, i + 1], reader.GetFieldValue<long[]>(1));
        }
    }

    [Fact]
    public void Array_IsReadAsAList()
    {
        using var connection = Duck.Open();
        Assert.Equal(new List<float?> { 1, 2, null }, connection.Scalar("SELECT [1, 2, NULL]::FLOAT[3]"));
        Assert.Equal("FLOAT[3]", TypeOf(connection, "[1, 2, 3]::FLOAT[3]"));
    }

    [Fact]
    public void Struct_IsADictionary()
    {
        using var connection = Duck.Open();
        var value = Assert.IsType<Dictionary<string, object?>>(connection.Scalar("SELECT {'a': 1, 'b': NULL::VARCHAR, 'c': {'d': [DATE '2024-01-02']}}"));
        Assert.Equal((1, null), (value["a"], value["b"]));
        Assert.Equal(new List<DateOnly?> { new(2024, 1, 2) }, Assert.IsType<Dictionary<string, object?>>(value["c"])["d"]);
        Assert.Equal("STRUCT(a INTEGER, b VARCHAR)", TypeOf(connection, "{'a': 1, 'b': 'x'}"));
    }

    [Fact]
    public void Map_IsADictionary()
    {
        using var connection = Duck.Open();
        Assert.Equal(new Dictionary<string, int?> { ["a"] = 1, ["b"] = null }, connection.Scalar("SELECT MAP {'a': 1, 'b': NULL}"));
        Assert.Equal(new Dictionary<string, long> { ["a"] = 1 }, connection.Scalar<Dictionary<string, long>>("SELECT MAP {'a': 1}"));
        _ = Assert.Throws<InvalidCastException>(() => connection.Scalar<Dictionary<string, int>>("SELECT MAP {'b': NULL::INTEGER}"));
    }

    [Theory]
    [InlineData("NULL::INTEGER[]")]
    [InlineData("NULL::INTEGER[2]")]
    [InlineData("NULL::STRUCT(a INTEGER)")]
    [InlineData("NULL::MAP(VARCHAR, INTEGER)")]
    public void Null_IsDBNull(string literal)
    {
        using var connection = Duck.Open();
        Assert.Equal(DBNull.Value, connection.Scalar($"SELECT {literal}"));
    }

    [Fact]
    public void Enum_IsRead_OfEveryDictionaryWidth()
    {
        using var connection = Duck.Open();
        connection.Run("CREATE TYPE small AS ENUM (SELECT 'm' || i FROM range(200) r(i)); CREATE TYPE wide AS ENUM (SELECT 'm' || i FROM range(70000) r(i))");
        connection.Run("CREATE TYPE middle AS ENUM (SELECT 'm' || i FROM range(2000) r(i))");
        Assert.Equal("m199", connection.Scalar("SELECT 'm199'::small"));
        Assert.Equal("m1999", connection.Scalar("SELECT 'm1999'::middle"));
        Assert.Equal("m69999", connection.Scalar("SELECT 'm69999'::wide"));
    }

    private static string TypeOf(DuckDBConnection connection, string literal)
    {
        using var reader = new DuckDBCommand($"SELECT {literal}", connection).ExecuteReader();
        return reader.GetDataTypeName(0);
    }
}
