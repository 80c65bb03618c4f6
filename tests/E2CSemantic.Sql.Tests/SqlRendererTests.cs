using E2CSemantic.Sql.Dialects;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace E2CSemantic.Sql.Tests;

public class SqlRendererTests
{
    private static readonly SqlName _t = "t";
    private static readonly ColumnReference _a = new(_t, "a");
    private static readonly ColumnReference _b = new(_t, "b");
    private static readonly SelectStatement _keys = new([new(_a, "a")]) { From = new NamedTable("t", _t) };

    public static TheoryData<string, SqlExpression> Expressions() => new()
    {
        { "\"t\".\"a\"", _a },
        { "$1", new ParameterValue("'; DROP TABLE t; --") },
        { "CAST(NULL AS BIGINT)", new NullLiteral(SqlType.BigInteger) },
        { "(\"t\".\"a\" + (\"t\".\"b\" * $1))", new BinaryOperation(SqlBinaryOperator.Add, _a, new BinaryOperation(SqlBinaryOperator.Multiply, _b, new ParameterValue(2L))) },
        { "(NOT (\"t\".\"a\" IS NULL))", new NotOperation(new IsNull(_a)) },
        { "CASE WHEN (\"t\".\"a\" = $1) THEN $2 ELSE $3 END", new CaseExpression([new(new BinaryOperation(SqlBinaryOperator.Equal, _a, new ParameterValue(1L)), new ParameterValue("x"))], new ParameterValue("y")) },
        { "CASE WHEN \"t\".\"a\" THEN $1 END", new CaseExpression([new(_a, new ParameterValue(true))], Otherwise: null) },
        { "CAST(\"t\".\"a\" AS VARCHAR)", new CastExpression(_a, SqlType.Text) },
        { "LEAST(\"t\".\"a\", $1)", new FunctionCall(ScalarFunction.Least, [_a, new ParameterValue(1.50m)]) },
        { "(\"t\".\"a\" IN ($1, $2))", new InList(_a, [new ParameterValue("x"), new ParameterValue("y")]) },
        { "COUNT(*)", new AggregateCall(AggregateFunction.Count, Argument: null) },
        { "COUNT(DISTINCT \"t\".\"a\") FILTER (WHERE (\"t\".\"b\" > $1))", new AggregateCall(AggregateFunction.Count, _a, Distinct: true, new BinaryOperation(SqlBinaryOperator.GreaterThan, _b, new ParameterValue(1L))) },
        { "GROUPING(\"t\".\"a\")", new GroupingCall(_a) },
        { "ROW_NUMBER() OVER (PARTITION BY \"t\".\"a\" ORDER BY \"t\".\"b\" DESC NULLS LAST)", new WindowRank(RankFunction.RowNumber, [_a], [new(_b, Descending: true)]) },
        { "LAG(\"t\".\"a\", $1) OVER (PARTITION BY \"t\".\"a\" ORDER BY \"t\".\"b\" ASC NULLS LAST)", new WindowShift(-2, _a, [_a], [new(_b)]) },
        { "LEAD(\"t\".\"a\", $1) OVER (ORDER BY \"t\".\"b\" ASC NULLS LAST)", new WindowShift(1, _a, [], [new(_b)]) },
        { "COUNT(*) OVER (PARTITION BY \"t\".\"a\" ORDER BY \"t\".\"b\" ASC NULLS LAST ROWS UNBOUNDED PRECEDING)", new RunningAggregate(new(AggregateFunction.Count, null), [_a], [new(_b)], ThroughCurrent: true) },
        { "COUNT(*) OVER (ORDER BY \"t\".\"b\" ASC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)", new RunningAggregate(new(AggregateFunction.Count, null), [], [new(_b)], ThroughCurrent: false) },
        { "PERCENTILE_DISC($1) WITHIN GROUP (ORDER BY \"t\".\"a\")", new QuantileCall(new ParameterValue(0.5m), _a) },
        { "(\"t\".\"a\" IS NOT DISTINCT FROM \"t\".\"b\")", new BinaryOperation(SqlBinaryOperator.NotDistinct, _a, _b) },
        { "EXTRACT(YEAR FROM \"t\".\"a\")", new Extract(DateField.Year, _a) },
        { "EXTRACT(MONTH FROM \"t\".\"a\")", new Extract(DateField.Month, _a) },
        { "EXTRACT(DAY FROM \"t\".\"a\")", new Extract(DateField.Day, _a) },
        { "DENSE_RANK() OVER (ORDER BY \"t\".\"b\" ASC NULLS LAST)", new WindowRank(RankFunction.DenseRank, [], [new(_b)]) },
        { "MAX(\"t\".\"a\") OVER (PARTITION BY \"t\".\"b\")", new WindowAggregate(new(AggregateFunction.Max, _a), [_b]) },
        { "(\"t\".\"a\" IN (\n  SELECT\n    \"t\".\"a\" AS \"a\"\n  FROM \"t\" AS \"t\"\n))", new InSubquery(_a, _keys) },
        { "EXISTS (\n  SELECT\n    \"t\".\"a\" AS \"a\"\n  FROM \"t\" AS \"t\"\n)", new Exists(_keys) },
        { "(\n  SELECT\n    \"t\".\"a\" AS \"a\"\n  FROM \"t\" AS \"t\"\n)", new ScalarSubquery(_keys) },
    };

    [Theory]
    [MemberData(nameof(Expressions))]
    public void Render_PrintsTheExpression(string expected, SqlExpression expression)
    {
        var text = Render(new SelectStatement([new(expression, "x")])).Text;

        Assert.Equal($"SELECT\n  {expected.Replace("\n", "\n  ", StringComparison.Ordinal)} AS \"x\"", text);
    }

    [Fact]
    public void Render_NumbersParametersInTheOrderOfTheText()
    {
        var command = Render(new SelectStatement([new(new ParameterValue("first"), "x"), new(new ParameterValue(2L), "y")])
        {
            From = new NamedTable("t", "t"),
            Where = new InList(_a, [new ParameterValue(3.0m), new ParameterValue(false), new ParameterValue(new DateOnly(2004, 1, 31))]),
        });

        Assert.Equal((object[])["first", 2L, 3.0m, false, new DateOnly(2004, 1, 31)], command.Parameters);
        Assert.EndsWith("IN ($3, $4, $5))", command.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_PrintsEveryClause_WhenTheSelectHasThemAll()
    {
        var select = new SelectStatement([new(_a, "a"), new(new AggregateCall(AggregateFunction.Sum, _b), "s")])
        {
            Comments = ["Sum b by a"],
            With = [new("w", _keys, Inline: true, ["Read the keys"]), new("v", _keys with { Distinct = true }, Inline: false, [])],
            From = new NamedTable("t", _t, Schema: "s"),
            Joins =
            [
                new(JoinKind.Inner, new NamedTable("w", "w"), new BinaryOperation(SqlBinaryOperator.Equal, _a, new ColumnReference("w", "a"))),
                new(JoinKind.Left, new DerivedTable(_keys, "k"), new BinaryOperation(SqlBinaryOperator.NotEqual, _a, new ColumnReference("k", "a"))),
            ],
            Where = new BinaryOperation(SqlBinaryOperator.LessThanOrEqual, _b, new ParameterValue(9L)),
            GroupBy = [new([_a]), new([])],
            Having = new BinaryOperation(SqlBinaryOperator.GreaterThanOrEqual, new AggregateCall(AggregateFunction.Min, _b), new ParameterValue(0L)),
            OrderBy = [new(_a), new(_b, Descending: true)],
            Limit = 10,
        };

        Snapshot.Match(Render(select).Text, extension: "sql");
    }

    [Fact]
    public void Render_PrintsStatementsThatChangeTables()
    {
        SqlStatement[] statements =
        [
            new CreateTableStatement("t", [new("a", SqlType.BigInteger, Nullable: false), new("b", SqlType.Decimal, Nullable: true)], ["a"], Schema: "s"),
            new CreateTableStatement("u", [.. Enum.GetValues<SqlType>().Select(type => new ColumnDeclaration(type.ToString(), type, Nullable: true))], []),
            new InsertSelectStatement("t", ["a"], _keys),
            new InsertValuesStatement("t", ["a", "b"], [[new ParameterValue(1L), new ParameterValue(2m)], [new ParameterValue(3L), new NullLiteral(SqlType.Decimal)]]),
            new DeleteStatement("t", new BinaryOperation(SqlBinaryOperator.Equal, _a, new ParameterValue(1L))),
            new DeleteStatement("t", Where: null),
            new DropTableStatement("t"),
            new DropViewStatement("v"),
            new CheckpointStatement(),
        ];

        Snapshot.Match(string.Join(";\n", statements.Select(statement => Render(statement).Text)), extension: "sql");
    }

    public static TheoryData<string> Engines() => [.. Dialects.Select(dialect => dialect.Name)];

    [Theory]
    [MemberData(nameof(Engines))]
    public void Render_PrintsWhatTheEngineHas_AndRefusesTheRestByName(string engine)
    {
        var dialect = Dialects.Single(dialect => dialect.Name == engine);
        SqlStatement[] statements =
        [
            new CheckpointStatement(),
            new CheckpointStatement { Database = "other" },
            new AttachDatabaseStatement("/a.duckdb", "other") { Writable = true },
            new SetSettingStatement("temp_directory", "/it's here"),
            new SetVariableStatement("files", ["/a.parquet", "/b.parquet"]),
            new CreateViewStatement("v", new([new(_a, "a")]) { From = new ParquetSource(new SessionVariable("files"), "t") }),
            new CreateTableAsStatement("c", new([new(new TryCastExpression(_a, SqlType.Date), "a")]) { From = new CsvSource("/a.csv", '|', Quoted: true, "utf-8", 1, ["a", "b"], "t") }),
            new CreateTableAsStatement("c", new([new(_a, "a")]) { From = new CsvSource("/a.csv", '\t', Quoted: false, "latin-1", 0, ["a"], "t") }) { Temporary = true },
            new CreateViewStatement("v", new([new(new FieldReference("t", "it's \" any"), "a")]) { From = new ParquetSource(new ParameterValue("/a.parquet"), "t") }) { Schema = "s" },
            new CreateTableAsStatement("c", new([new(_a, "a")]) { From = new ParquetSchemaSource("/a.parquet", "t") }),
            new CopyToParquetStatement(_keys, "/a.parquet"),
            .. Enum.GetValues<FileFunction>().Select(function => new CreateTableAsStatement("c", new([new(new FileCall(function, [_a, _b]), "a")]) { From = new NamedTable("s", "t") })),
            new AttachDatabaseStatement("/a'; DROP TABLE t; --/b.duckdb", "other"),
            new DetachDatabaseStatement("other"),
            new CreateTableStatement("t", [new("a", SqlType.SmallInteger, Nullable: false), new("b", SqlType.Text, Nullable: true)], [], "s") { PartitionBy = "a" },
            new CreatePartitionStatement("t_2004", "t", 2004, "s"),
            new CreatePartitionStatement("t_other", "t", null, "s"),
            new CreateTableStatement("t", [new("a", SqlType.SmallInteger, Nullable: false)], [], "s") { ByColumn = true },
            new AnalyzeStatement("t", "s"),
            new CopyInStatement("t", ["a", "b"], "s"),
            new DistributeTableStatement("t", "a", 32, "s"),
            new ReferenceTableStatement("d", "s"),
            new CountLostNodesStatement(),
            new CreateRoleStatement("r", LogsIn: false),
            new DropRoleStatement("r"),
            new GrantRoleStatement("r"),
            new GrantUsageStatement("s", "r"),
            new GrantSelectStatement("s", "r"),
            new TryLockStatement(7),
            new DropSchemaStatement("s"),
        ];

        Snapshot.Match(string.Join(";\n", statements.Select(statement => Said(statement, dialect))), engine, "sql");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Render_SaysTheSameInEachEngine(string engine)
    {
        var dialect = Dialects.Single(dialect => dialect.Name == engine);
        var text = new FunctionCall(ScalarFunction.JoinTexts, [new CastExpression(_a, SqlType.Text), new ParameterValue("|")]);
        var hashed = new SelectStatement([new(new FunctionCall(ScalarFunction.ContentHash, [text]), "h")])
        {
            From = new UnionSource([_keys, _keys with { Distinct = true }], "t"),
        };
        var grouped = new SelectStatement(
            [new(_a, "a"), new(_b, "b"), new(new GroupingCall(_b), "without_b"), new(new AggregateCall(AggregateFunction.Count, null), "n"), new(new OrderedConcatenation(_a), "all")])
        {
            Comments = ["Count by a and b, and by a"],
            With = [new("w", hashed, Inline: false, []), new("v", _keys, Inline: true, [])],
            From = new NamedTable("t", _t),
            GroupBy = [new([_a, _b]), new([_a])],
        };

        Snapshot.Match(SqlRenderer.Render(grouped, dialect).Text, engine, "sql");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Render_PrintsEveryTypeAndFunction_AsTheEngineNamesThem(string engine)
    {
        var dialect = Dialects.Single(dialect => dialect.Name == engine);
        var select = new SelectStatement(
        [
            .. Enum.GetValues<SqlType>().Select(type => new SelectItem(new CastExpression(_a, type), type.ToString())),
            .. Enum.GetValues<ScalarFunction>().Select(function => new SelectItem(new FunctionCall(function, [_a, _b]), function.ToString())),
        ]);

        Snapshot.Match(SqlRenderer.Render(select, dialect).Text, engine, "sql");
    }

    [Fact]
    public void Render_TellsWhatASelectLeavesOut_AsGroupingWould_WhereEachGroupingIsASelect()
    {
        var grouped = new SelectStatement([new(_a, "a"), new(_b, "b"), new(new GroupingCall(_a), "without_a"), new(new GroupingCall(_b), "without_b")])
        {
            From = new NamedTable("t", _t),
            GroupBy = [new([_a, _b]), new([_a]), new([_b]), new([])],
        };

        Assert.Equal([0L, 0L, 0L, 1L, 1L, 0L, 1L, 1L], SqlRenderer.Render(grouped, CitusDialect.Instance).Parameters.Cast<long>());
    }

    [Fact]
    public void Render_PutsNoValueIntoTheText_WhateverTheValueIs()
    {
        Prop.ForAll<NonNull<string>>(value =>
        {
            var command = Render(new SelectStatement([new(new ParameterValue(value.Get), "x")]));
            return command.Text == "SELECT\n  $1 AS \"x\"" && command.Parameters.SequenceEqual([value.Get]);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261121, 1121));
    }

    private static SqlDialect[] Dialects => [DuckDbDialect.Instance, PostgreSqlDialect.Instance, CitusDialect.Instance];

    private static string Said(SqlStatement statement, SqlDialect dialect)
    {
        try
        {
            return SqlRenderer.Render(statement, dialect).Text;
        }
        catch (NotSupportedException refusal)
        {
            return $"-- {refusal.Message}";
        }
    }

    private static SqlCommandText Render(SqlStatement statement) => SqlRenderer.Render(statement, DuckDbDialect.Instance);
}
