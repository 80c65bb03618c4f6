using System.Collections.Immutable;
using System.Diagnostics;
using E2CSemantic.Sql.Dialects;
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
            default:
                DefinitionWriter.Write(statement, output);
                break;
        }
    }

    public static void WriteSelect(SelectStatement select, SqlOutput output)
    {
        WriteCommonTables(select.With, output);
        if (select.GroupBy.Length > 1 && output.Dialect.GroupingSets is GroupingSetForm.SelectForEach)
        {
            GroupingSetWriter.Write(select, output);
        }
        else
        {
            WriteBody(select, output);
        }
    }

    /// <summary>A select without the common tables before it.</summary>
    public static void WriteBody(SelectStatement select, SqlOutput output)
    {
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
            output.Text(" AS ").Text(Mark(table, output)).Text("(").Indented(() =>
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

    private static string Mark(CommonTable table, SqlOutput output) =>
        (table.Inline ? output.Dialect.InlineCommonTable : output.Dialect.CommonTable) is { Length: > 0 } mark ? mark + " " : "";

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
            case CsvSource csv:
                FileWriter.WriteSource(csv, output);
                break;
            case ParquetSchemaSource schema:
                FileWriter.WriteSource(schema, output);
                break;
            case ParquetSource parquet:
                FileWriter.WriteSource(parquet, output);
                break;
            case UnionSource union:
                output.Text("(").Indented(() => WriteUnion(union.Selects, output));
                output.Line().Text(")");
                break;
            default:
                throw new UnreachableException();
        }

        output.Text(" AS ").Name(source.Alias);
    }

    private static void WriteUnion(ImmutableArray<SelectStatement> selects, SqlOutput output)
    {
        for (var i = 0; i < selects.Length; i++)
        {
            _ = i == 0 ? output : output.Line().Text("UNION ALL");
            output.Line();
            WriteSelect(selects[i], output);
        }
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
