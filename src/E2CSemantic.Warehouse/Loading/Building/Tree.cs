using System.Collections.Immutable;
using System.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>Short names for the SQL nodes that rules and targets are compiled to.</summary>
internal static class Tree
{
    public static ColumnReference Column(string alias, string name) => new(alias, name);

    public static ImmutableArray<SqlExpression> Columns(string alias, IEnumerable<string> names) =>
        [.. names.Select(name => (SqlExpression)Column(alias, name))];

    public static ParameterValue Value(object value) => new(value);

    public static BinaryOperation Same(SqlExpression left, SqlExpression right) => new(SqlBinaryOperator.Equal, left, right);

    public static BinaryOperation Plus(SqlExpression left, SqlExpression right) => new(SqlBinaryOperator.Add, left, right);

    public static BinaryOperation Minus(SqlExpression left, SqlExpression right) => new(SqlBinaryOperator.Subtract, left, right);

    public static BinaryOperation Concatenated(SqlExpression left, SqlExpression right) => new(SqlBinaryOperator.Concatenate, left, right);

    public static CastExpression Cast(SqlExpression operand, SqlType type) => new(operand, type);

    public static SqlExpression All(IEnumerable<SqlExpression> conditions) =>
        conditions.DefaultIfEmpty(Value(true)).Aggregate((left, right) => new BinaryOperation(SqlBinaryOperator.And, left, right));

    public static SqlExpression SameIn(string left, string right, IEnumerable<string> columns) =>
        All(columns.Select(name => Same(Column(left, name), Column(right, name))));

    public static CaseExpression Choose(SqlExpression when, SqlExpression then, SqlExpression? otherwise) => new([new(when, then)], otherwise);

    public static AggregateCall Count { get; } = new(AggregateFunction.Count, null);

    public static AggregateCall Greatest(SqlExpression argument) => new(AggregateFunction.Max, argument);

    public static AggregateCall Least(SqlExpression argument) => new(AggregateFunction.Min, argument);

    public static SelectItem As(this SqlExpression expression, string name) => new(expression, name);

    public static IEnumerable<SelectItem> Items(string alias, IEnumerable<string> names) => names.Select(name => Column(alias, name).As(name));

    public static NamedTable Working(string name, string alias) => new(name, alias, WorkingStore.Temporary);

    public static CommonTable Common(string name, SelectStatement select) => new(name, select, false, []);

    public static ImmutableArray<GroupingSet> By(IEnumerable<SqlExpression> keys) => [new([.. keys])];

    public static SelectStatement CountOf(TableSource source, SqlExpression? where = null) =>
        new([Cast(Count, SqlType.BigInteger).As("rows")]) { From = source, Where = where };

    public static SqlType TypeOf(ColumnType type) => type switch
    {
        ColumnType.SmallInteger => SqlType.SmallInteger,
        ColumnType.Integer => SqlType.Integer,
        ColumnType.BigInteger => SqlType.BigInteger,
        ColumnType.Decimal => SqlType.Decimal,
        ColumnType.Text => SqlType.Text,
        ColumnType.Boolean => SqlType.Boolean,
        ColumnType.Date => SqlType.Date,
        _ => throw new UnreachableException(),
    };
}
