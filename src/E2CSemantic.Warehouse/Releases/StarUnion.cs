using System.Collections.Immutable;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>
/// The union of the sources' parts of a table. Facts are the rows of every source. Of a dimension's member that several sources tell, each
/// attribute is what the first source says that knows it: a null and the unknown member's value are no knowledge.
/// </summary>
internal static class StarUnion
{
    private const string F = "f";
    private const string K = "k";

    public static SelectStatement Of(StarTable table, ImmutableArray<NamedTable> parts)
    {
        var told = parts.Length == 1 || table.Kind is TableKind.Fact ? Rows(table, parts) : Members(table, parts);
        return told with { OrderBy = [.. OrderOf(table).Select(name => new OrderingTerm(Tree.Column(told.From!.Alias.Text, name)))] };
    }

    /// <summary>How many rows share their grain with another.</summary>
    public static SelectStatement Repeats(StarTable table, SqlName schema)
    {
        var rows = new SelectStatement([Tree.Cast(Tree.Count, SqlType.BigInteger).As("rows")])
        {
            From = new NamedTable(table.Name, F, schema),
            GroupBy = Tree.By(Tree.Columns(F, table.Grain)),
            Having = new BinaryOperation(SqlBinaryOperator.GreaterThan, Tree.Count, Tree.Value(1L)),
        };
        return Tree.CountOf(new DerivedTable(rows, "r"));
    }

    // Years lie together, and a person's rows within them: what queries read is then few pages, whatever the engine.
    private static ImmutableArray<string> OrderOf(StarTable table) =>
        table.Grain.Contains("school_year") ? table.Grain.Remove("school_year").Insert(0, "school_year") : table.Grain;

    private static SelectStatement Rows(StarTable table, ImmutableArray<NamedTable> parts) =>
        new([.. Tree.Items(F, StarTables.ColumnsOf(table))])
        {
            From = new UnionSource([.. parts.Select(part => new SelectStatement([.. Tree.Items(part.Alias.Text, StarTables.ColumnsOf(table))]) { From = part })], F),
        };

    private static SelectStatement Members(StarTable table, ImmutableArray<NamedTable> parts)
    {
        var keys = new UnionSource([.. parts.Select(part => new SelectStatement([.. Tree.Items(part.Alias.Text, table.Grain)]) { From = part })], "u");
        var members = new SelectStatement([.. Tree.Items("u", table.Grain)]) { Distinct = true, From = keys };
        return new([.. table.Columns.Select(column => Attribute(table, column, parts).As(column.Name))])
        {
            From = new DerivedTable(members, K),
            Joins = [.. parts.Select(part => new Join(JoinKind.Left, part, Tree.SameIn(K, part.Alias.Text, table.Grain)))],
        };
    }

    private static SqlExpression Attribute(StarTable table, StarColumn column, ImmutableArray<NamedTable> parts)
    {
        if (table.Grain.Contains(column.Name))
        {
            return Tree.Column(K, column.Name);
        }

        var unknown = table.UnknownMember?.GetValueOrDefault(column.Name);
        var told = parts.Select(part => (SqlExpression)Tree.Column(part.Alias.Text, column.Name));
        return unknown is null
            ? new FunctionCall(ScalarFunction.Coalesce, [.. told])
            : new FunctionCall(
                ScalarFunction.Coalesce,
                [.. told.Select(value => new FunctionCall(ScalarFunction.NullIf, [value, Tree.Value(unknown)])), .. told]);
    }
}
