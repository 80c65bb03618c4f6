using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Removal;

/// <summary>Rows of people who left, by their keys in a working table.</summary>
internal static class LeftRows
{
    private const string Left = "_left";
    private const string Key = "left_key";

    /// <summary>Fills the working table with keys.</summary>
    public static void Fill(WorkingStore store, IReadOnlySet<long> left)
    {
        store.Execute(new CreateTableStatement(Left, [new(Key, SqlType.BigInteger, false)], []) { Temporary = true });
        using var appender = store.Connection.CreateAppender(WorkingStore.Temporary.Text, "main", Left);
        foreach (var key in left)
        {
            appender.CreateRow().AppendValue(key).EndRow();
        }
    }

    /// <summary>Whether a column holds one of the keys filled in.</summary>
    public static SqlExpression IsLeft(SqlExpression column) => new InSubquery(column, new([Tree.Column("l", Key).As(Key)]) { From = Tree.Working(Left, "l") });

    /// <summary>That no column of a table's row, under an alias, holds one of the keys; null where the table holds no keys of people.</summary>
    public static SqlExpression? AreOut(StarTable table, string alias)
    {
        var columns = PeopleColumns.Of(table).Select(name => (SqlExpression)new NotOperation(IsLeft(Tree.Column(alias, name)))).ToArray();
        return columns.Length == 0 ? null : Tree.All(columns);
    }
}
