using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Query.Compilation;
using E2CSemantic.Query.Tests.States;
using E2CSemantic.Sql;
using E2CSemantic.Sql.Dialects;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Query.Tests.Compilation;

public class ExpressionCompilerTests
{
    private static readonly SourcePlace _place = new("here", 1, 1);
    private static readonly Expression _absent = new ColumnExpression("days_absent", ExpressionType.Integer, _place);
    private static readonly Expression _enrolled = new ColumnExpression("days_enrolled", ExpressionType.Integer, _place);
    private static readonly Expression _share = Binary(BinaryOperator.Divide, _absent, _enrolled, ExpressionType.Decimal);

    public static TheoryData<long, long, Expression, bool?> Cases() => new()
    {
        { 18, 180, Compare(BinaryOperator.GreaterThanOrEqual, _share, 0.1m), true },
        { 17, 180, Compare(BinaryOperator.GreaterThanOrEqual, _share, 0.1m), false },
        { 1, 0, Compare(BinaryOperator.GreaterThanOrEqual, _share, 0.1m), null },
        { 1, -4, Compare(BinaryOperator.LessThan, _share, 0.1m), true },
        { -1, -4, Compare(BinaryOperator.GreaterThan, _share, 0.2m), true },
        { 1, 3, Compare(BinaryOperator.Equal, Binary(BinaryOperator.Add, _share, Binary(BinaryOperator.Add, _share, _share)), 1m), true },
        { 2, 3, Compare(BinaryOperator.Equal, Binary(BinaryOperator.Divide, Literal(4m), _share), 6m), true },
        { 0, 3, new IsNullExpression(Binary(BinaryOperator.Divide, Literal(4m), _share), _place), true },
        { 1, 2, new InExpression(_share, [Literal(0.25m), Literal(0.5m)], _place), true },
        { 1, 3, new NotExpression(new InExpression(_share, [Literal(0.3m)], _place), _place), true },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Condition_IsExact_WhateverIsDivided(long absent, long enrolled, Expression condition, bool? expected)
    {
        await using var warehouse = MemoryWarehouse.Fill([], StateBuilder.Release(2004));
        var row = new SelectStatement([new(new ParameterValue(absent), "days_absent"), new(new ParameterValue(enrolled), "days_enrolled")]);
        var select = new SelectStatement([new(new ExpressionCompiler("r").Condition(condition), "truth")]) { From = new DerivedTable(row, "r") };

        var table = await warehouse.ReadAsync(new("r1", WarehouseStore.Facts), SqlRenderer.Render(select, DuckDbDialect.Instance), CancellationToken.None);

        Assert.Equal(expected, table.Integers("truth").Values[0] is { } truth ? truth == 1 : null);
    }

    private static BinaryExpression Compare(BinaryOperator comparison, Expression left, decimal right) =>
        Binary(comparison, left, Literal(right), ExpressionType.Boolean);

    private static BinaryExpression Binary(BinaryOperator operation, Expression left, Expression right, ExpressionType type = ExpressionType.Decimal) =>
        new(operation, left, right, type, _place);

    private static LiteralExpression Literal(decimal value) => new(value, ExpressionType.Decimal, _place);
}
