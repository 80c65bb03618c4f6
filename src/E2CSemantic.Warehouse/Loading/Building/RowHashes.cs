using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>
/// Finds the rows that are not alone in some columns by a hash of those: it takes less time than sorting or grouping them, where most rows are
/// alone. Rows of one hash may differ, so what is found is looked at again by the columns themselves.
/// </summary>
internal static class RowHashes
{
    private const string Row = WindowedRows.Alias;
    private const string Hash = "_hash";
    private const string H = "h";

    /// <summary>Whether a row has a hash over some columns, at least one, that another row has too.</summary>
    /// <param name="from">The rows, under <see cref="WindowedRows.Alias"/>.</param>
    /// <param name="columns">The columns.</param>
    public static SqlExpression IsShared(TableSource from, IReadOnlyCollection<string> columns)
    {
        var shared = new SelectStatement([.. Tree.Items(H, [Hash])])
        {
            From = new DerivedTable(new([Of(columns).As(Hash)]) { From = from }, H),
            GroupBy = Tree.By(Tree.Columns(H, [Hash])),
            Having = new BinaryOperation(SqlBinaryOperator.GreaterThan, Tree.Count, Tree.Value(1L)),
        };
        return new InSubquery(Of(columns), shared);
    }

    /// <summary>Whether a row has the hash over some columns of a row of which something holds.</summary>
    /// <param name="from">The rows, under <see cref="WindowedRows.Alias"/>.</param>
    /// <param name="columns">The columns, at least one.</param>
    /// <param name="where">What holds.</param>
    public static SqlExpression IsOfSome(TableSource from, IReadOnlyCollection<string> columns, SqlExpression where) =>
        new InSubquery(Of(columns), new([Of(columns).As(Hash)]) { From = from, Where = where });

    private static FileCall Of(IEnumerable<string> columns) => new(FileFunction.RowHash, [.. Tree.Columns(Row, columns)]);
}
