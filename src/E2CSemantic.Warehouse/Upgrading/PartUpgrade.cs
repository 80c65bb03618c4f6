using System.Collections.Immutable;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Upgrading;

/// <summary>
/// Carries an older part of the star into the tables of a newer star: every row stays, columns that it does not have take their declared
/// default, and declared members are completed. What the part holds is asked of the part itself, so it does not matter how old it is.
/// </summary>
/// <param name="star">The newer star.</param>
/// <param name="store">The engine, in which both are open.</param>
internal sealed class PartUpgrade(StarSchema star, WorkingStore store)
{
    private const string F = "f";
    private const string C = "c";
    private const long Unknown = -1;
    private const long NotApplicable = -2;

    /// <summary>Makes the newer star's tables under <paramref name="to"/> and fills them from <paramref name="from"/>; each is a schema, or a file attached under that name.</summary>
    public void Run(SqlName from, SqlName to)
    {
        var older = ColumnsOf(from);
        foreach (var table in star.Tables.Values)
        {
            store.Execute(StarTables.Create(table, to));
            var has = older[table.Name].ToImmutableHashSet(StringComparer.Ordinal);
            if (has.IsEmpty)
            {
                continue;
            }

            var rows = new SelectStatement([.. table.Columns.Select(column => Value(table, column, has).As(column.Name))]) { From = new NamedTable(table.Name, F, from) };
            store.Execute(new InsertSelectStatement(table.Name, StarTables.Names(table), rows, to));
            Complete(table, to);
        }
    }

    private ILookup<string, string> ColumnsOf(SqlName from)
    {
        var attached = Tree.All([Tree.Same(Tree.Column(C, "table_catalog"), Tree.Value(from.Text)), Tree.Same(Tree.Column(C, "table_schema"), Tree.Value("main"))]);
        var schema = Tree.Same(Tree.Column(C, "table_schema"), Tree.Value(from.Text));
        using var reader = store.Read(new([.. Tree.Items(C, ["table_name", "column_name"])])
        {
            From = new NamedTable("columns", C, "information_schema"),
            Where = new BinaryOperation(SqlBinaryOperator.Or, attached, schema),
        });
        var columns = new List<(string Table, string Column)>();
        while (reader.Read())
        {
            columns.Add((reader.GetString(0), reader.GetString(1)));
        }

        return columns.ToLookup(column => column.Table, column => column.Column, StringComparer.Ordinal);
    }

    private static SqlExpression Value(StarTable table, StarColumn column, ImmutableHashSet<string> has)
    {
        if (has.Contains(column.Name))
        {
            return Tree.Column(F, column.Name);
        }

        var told = Tree.Cast(StarTables.DefaultOf(column), Tree.TypeOf(column.Type));
        return table.UnknownMember is { } unknown
            ? Tree.Choose(Tree.Same(Tree.Column(F, table.Grain[0]), Tree.Value(Unknown)), Declared(column, unknown), told)
            : told;
    }

    // Where the part has the member -1, it has -2 as well from now on.
    private void Complete(StarTable table, SqlName to)
    {
        if (table.NotApplicableMember is not { } values || Members(table, to, Unknown) == 0 || Members(table, to, NotApplicable) > 0)
        {
            return;
        }

        store.Execute(new InsertValuesStatement(
            table.Name,
            StarTables.Names(table),
            [[.. table.Columns.Select(column => column.Name == table.Grain[0] ? Tree.Value(NotApplicable) : Declared(column, values))]],
            to));
    }

    private long Members(StarTable table, SqlName to, long key) =>
        store.Number(Tree.CountOf(new NamedTable(table.Name, F, to), Tree.Same(Tree.Column(F, table.Grain[0]), Tree.Value(key))));

    private static SqlExpression Declared(StarColumn column, ImmutableSortedDictionary<string, object?> member) =>
        member[column.Name] is { } value ? Tree.Cast(Tree.Value(value), Tree.TypeOf(column.Type)) : new NullLiteral(Tree.TypeOf(column.Type));
}
