using System.Collections.Immutable;
using E2CSemantic.DuckDB;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>The tables of the star as statements. In the loaded state each source has a schema of its own with every table in it.</summary>
internal static class StarTables
{
    public static IEnumerable<SqlStatement> CreateAll(StarSchema star, SqlName? schema) =>
        star.Tables.Values.Select(table => Create(table, schema));

    public static CreateTableStatement Create(StarTable table, SqlName? schema) => new(
        table.Name,
        [.. table.Columns.Select(column => new ColumnDeclaration(column.Name, Tree.TypeOf(column.Type), column.Nullable))],
        [],
        schema);

    public static CreateTableStatement CreateWorking(StarTable table, string name) => Create(table with { Name = name }, null) with { Temporary = true };

    /// <summary>The value of a column in rows that do not tell it.</summary>
    public static SqlExpression DefaultOf(StarColumn column) =>
        column.Default!.Value is { } value ? Tree.Value(value) : new NullLiteral(Tree.TypeOf(column.Type));

    public static ImmutableArray<SqlName> Names(StarTable table) => [.. table.Columns.Select(column => (SqlName)column.Name)];

    public static IEnumerable<string> ColumnsOf(StarTable table) => table.Columns.Select(column => column.Name);

    /// <summary>Appends a row whose values are <see cref="long"/>, <see cref="bool"/>, <see cref="string"/>, <see cref="decimal"/> or null.</summary>
    public static void Append(DuckDBAppender appender, StarTable table, Func<StarColumn, object?> valueOf)
    {
        var row = appender.CreateRow();
        foreach (var column in table.Columns)
        {
            _ = valueOf(column) switch
            {
                long number => row.AppendValue(number),
                bool flag => row.AppendValue(flag),
                string text => row.AppendValue(text),
                decimal number => row.AppendValue(number),
                _ => row.AppendNullValue(),
            };
        }

        row.EndRow();
    }
}
