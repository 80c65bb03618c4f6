using System.Diagnostics;
using E2CSemantic.Sql.Dialects;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Sql.Rendering;

/// <summary>Prints what reads and writes files, in the one form in which engines that can do it say it.</summary>
internal static class FileWriter
{
    public static void WriteSource(CsvSource csv, SqlOutput output)
    {
        output.Needs(SqlAbility.Files, csv).Text("read_csv(").Parameter(csv.Path)
            .Text(", auto_detect = false, header = false, strict_mode = true, null_padding = false, skip = ").Number(csv.Skip)
            .Text(", encoding = ").Parameter(csv.Encoding)
            .Text(", delim = ").Parameter(csv.Delimiter.ToString())
            .Text(csv.Quoted ? ", quote = '\"', escape = '\"'" : ", quote = '', escape = ''")
            .Text(", columns = {").List(csv.Columns, name => output.Name(name).Text(": 'VARCHAR'")).Text("})");
    }

    public static void WriteSource(ParquetSource parquet, SqlOutput output)
    {
        output.Needs(SqlAbility.Files, parquet).Text("read_parquet(");
        ExpressionWriter.Write(parquet.Files, output);
        output.Text(", union_by_name = true)");
    }

    public static void WriteSource(ParquetSchemaSource schema, SqlOutput output) =>
        output.Needs(SqlAbility.Files, schema).Text("parquet_schema(").Parameter(schema.Path).Text(")");

    public static void Write(FieldReference field, SqlOutput output) =>
        output.Needs(SqlAbility.Files, field).Name(field.Source).Text(".\"").Text(field.Name.Replace("\"", "\"\"", StringComparison.Ordinal)).Text("\"");

    public static void Write(SessionVariable variable, SqlOutput output) =>
        output.Needs(SqlAbility.Files, variable).Text("getvariable('").Text(variable.Name.Text).Text("')");

    public static void Write(FileCall call, SqlOutput output)
    {
        output.Needs(SqlAbility.Files, call).Text(NameOf(call.Function)).Text("(");
        ExpressionWriter.WriteList(call.Arguments, output);
        output.Text(")");
    }

    public static void Write(SetVariableStatement variable, SqlOutput output) =>
        output.Needs(SqlAbility.Files, variable).Text("SET VARIABLE ").Name(variable.Name).Text(" = [")
            .List(variable.Texts, text => output.Parameter(text)).Text("]");

    public static void Write(CreateViewStatement view, SqlOutput output)
    {
        output.Needs(SqlAbility.Files, view).Text(view.Schema is null ? "CREATE TEMPORARY VIEW " : "CREATE VIEW ").TableName(view.Schema, view.Name).Text(" AS").Line();
        StatementWriter.WriteSelect(view.Select, output);
    }

    public static void Write(CopyToParquetStatement copy, SqlOutput output)
    {
        output.Needs(SqlAbility.Files, copy).Text("COPY (").Indented(() =>
        {
            output.Line();
            StatementWriter.WriteSelect(copy.Select, output);
        });
        output.Line().Text(") TO ").Parameter(copy.Path).Text(" (FORMAT parquet, COMPRESSION zstd)");
    }

    private static string NameOf(FileFunction function) => function switch
    {
        FileFunction.MatchesWhole => "regexp_full_match",
        FileFunction.Holds => "contains",
        FileFunction.Trimmed => "trim",
        FileFunction.Part => "substr",
        FileFunction.MomentOf => "try_strptime",
        FileFunction.WrittenIn => "strftime",
        FileFunction.YearOf => "year",
        FileFunction.MonthOf => "month",
        FileFunction.QuarterOf => "quarter",
        FileFunction.RowHash => "hash",
        _ => throw new UnreachableException(),
    };
}
