using System.Collections.Immutable;
using System.Diagnostics;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Sql.Rendering;

/// <summary>Prints statements, one clause a line.</summary>
internal static class StatementWriter
{
    public static void Write(SqlStatement statement, SqlOutput output)
    {
        switch (statement)
        {
            case SelectStatement select:
                WriteSelect(select, output);
                break;
            case CreateTableStatement create:
                WriteCreateTable(create, output);
                break;
            case CreateSchemaStatement schema:
                output.Text("CREATE SCHEMA ").Name(schema.Name);
                break;
            case DropTableStatement drop:
                output.Text("DROP TABLE IF EXISTS ").TableName(drop.Schema, drop.Name);
                break;
            case InsertSelectStatement insert:
                WriteInsertInto(insert.Schema, insert.Table, insert.Columns, output);
                WriteSelect(insert.Select, output);
                break;
            case InsertValuesStatement insert:
                WriteInsertInto(insert.Schema, insert.Table, insert.Columns, output);
                output.Text("VALUES ").List(insert.Rows, row => WriteParenthesised(row, output));
                break;
            case DeleteStatement delete:
                output.Text("DELETE FROM ").TableName(delete.Schema, delete.Table);
                WriteClause("WHERE ", delete.Where, output);
                break;
            case CheckpointStatement:
                output.Text("CHECKPOINT");
                break;
            default:
                throw new UnreachableException();
        }
    }

    public static void WriteSelect(SelectStatement select, SqlOutput output)
    {
        WriteCommonTables(select.With, output);
        output.Comments(select.Comments).Text(select.Distinct ? "SELECT DISTINCT" : "SELECT").Indented(() =>
            output.List(select.Items, item => WriteItem(item, output), separator: ","));
        if (select.From is { } source)
        {
            output.Line().Text("FROM ");
            WriteSource(source, output);
        }

        foreach (var join in select.Joins)
        {
            output.Line().Text(join.Kind is JoinKind.Left ? "LEFT JOIN " : "JOIN ");
            WriteSource(join.Source, output);
            output.Text(" ON ");
            ExpressionWriter.Write(join.On, output);
        }

        WriteClause("WHERE ", select.Where, output);
        WriteGroupBy(select.GroupBy, output);
        WriteClause("HAVING ", select.Having, output);
        if (!select.OrderBy.IsEmpty)
        {
            output.Line().Text("ORDER BY ");
            ExpressionWriter.WriteOrder(select.OrderBy, output);
        }

        if (select.Limit is { } limit)
        {
            output.Line().Text("LIMIT ").Number(limit);
        }
    }

    private static void WriteCommonTables(ImmutableArray<CommonTable> tables, SqlOutput output)
    {
        for (var i = 0; i < tables.Length; i++)
        {
            var table = tables[i];
            output.Text(i == 0 ? "WITH" : ",").Line().Comments(table.Comments).Name(table.Name);
            output.Text(table.Inline ? $" AS {output.Dialect.InlineCommonTable} (" : " AS (").Indented(() =>
            {
                output.Line();
                WriteSelect(table.Select, output);
            });
            output.Line().Text(")");
        }

        if (!tables.IsEmpty)
        {
            output.Line();
        }
    }

    private static void WriteItem(SelectItem item, SqlOutput output)
    {
        output.Line();
        ExpressionWriter.Write(item.Expression, output);
        output.Text(" AS ").Name(item.Name);
    }

    private static void WriteSource(TableSource source, SqlOutput output)
    {
        switch (source)
        {
            case NamedTable table:
                output.TableName(table.Schema, table.Name);
                break;
            case DerivedTable derived:
                output.Text("(").Indented(() =>
                {
                    output.Line();
                    WriteSelect(derived.Select, output);
                });
                output.Line().Text(")");
                break;
            default:
                throw new UnreachableException();
        }

        output.Text(" AS ").Name(source.Alias);
    }

    private static void WriteGroupBy(ImmutableArray<GroupingSet> sets, SqlOutput output)
    {
        if (sets.IsEmpty)
        {
            return;
        }

        output.Line().Text("GROUP BY ");
        if (sets.Length == 1 && !sets[0].Keys.IsEmpty)
        {
            ExpressionWriter.WriteList(sets[0].Keys, output);
        }
        else
        {
            output.Text("GROUPING SETS (").Indented(() => output.List(
                sets,
                set =>
                {
                    output.Line();
                    WriteParenthesised(set.Keys, output);
                },
                separator: ","));
            output.Line().Text(")");
        }
    }

    private static void WriteCreateTable(CreateTableStatement create, SqlOutput output)
    {
        output.Text(create.Temporary ? "CREATE TEMPORARY TABLE " : "CREATE TABLE ").TableName(create.Schema, create.Name).Text(" (").Indented(() =>
        {
            output.List(
                create.Columns,
                column => output.Line().Name(column.Name).Text(" ").Text(output.Dialect.TypeNames[column.Type])
                    .Text(column.Nullable ? "" : " NOT NULL"),
                separator: ",");
            if (!create.PrimaryKey.IsEmpty)
            {
                output.Text(",").Line().Text("PRIMARY KEY (").List(create.PrimaryKey, name => output.Name(name)).Text(")");
            }
        });
        output.Line().Text(")");
    }

    private static void WriteInsertInto(SqlName? schema, SqlName table, ImmutableArray<SqlName> columns, SqlOutput output) =>
        output.Text("INSERT INTO ").TableName(schema, table).Text(" (").List(columns, name => output.Name(name)).Text(")").Line();

    private static void WriteParenthesised(ImmutableArray<SqlExpression> expressions, SqlOutput output)
    {
        output.Text("(");
        ExpressionWriter.WriteList(expressions, output);
        output.Text(")");
    }

    private static void WriteClause(string keyword, SqlExpression? condition, SqlOutput output)
    {
        if (condition is not null)
        {
            output.Line().Text(keyword);
            ExpressionWriter.Write(condition, output);
        }
    }
}
