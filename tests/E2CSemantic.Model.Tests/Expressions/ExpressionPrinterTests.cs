using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;
using FsCheck;
using FsCheck.Fluent;

namespace E2CSemantic.Model.Tests.Expressions;

/// <summary>Any condition that can be written is the same after print and parse.</summary>
public sealed class ExpressionPrinterTests
{
    private static readonly SourcePlace Anywhere = new("where", 1, 1);

    [Fact]
    public void Print_ParsesToTheSameTree_ForAnyCondition() =>
        Prop.ForAll(Conditions(4).ToArbitrary(), condition =>
        {
            var text = ExpressionPrinter.Print(condition);
            return SmallScope.Parse(text).Value is { } parsed && Same(condition, parsed);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261121, 1121));

    private static Gen<Expression> Conditions(int depth) => depth == 0
        ? Gen.Elements<Expression>(new ColumnExpression("paid", ExpressionType.Boolean, Anywhere), Literal(true), Literal(false))
        : Gen.OneOf(
            Conditions(0),
            Logic(depth),
            Conditions(depth - 1).Select(operand => (Expression)new NotExpression(operand, Anywhere)),
            Numbers(depth - 1).Select(operand => (Expression)new IsNullExpression(operand, Anywhere)),
            Comparisons(depth),
            Gen.Elements("A", "B", "UN").NonEmptyListOf().Select(ids =>
                (Expression)new InExpression(new RoleExpression("next_level_key", new("level"), Anywhere), [.. ids.Select(Literal)], Anywhere)),
            Gen.Elements("it's", "", "ünï ☃", "a''b").Select(text =>
                (Expression)new BinaryExpression(BinaryOperator.Equal, new ColumnExpression("kind_code", ExpressionType.Text, Anywhere), Literal(text), ExpressionType.Boolean, Anywhere)));

    private static Gen<Expression> Logic(int depth) =>
        from op in Gen.Elements(BinaryOperator.And, BinaryOperator.Or)
        from left in Conditions(depth - 1)
        from right in Conditions(depth - 1)
        select (Expression)new BinaryExpression(op, left, right, ExpressionType.Boolean, Anywhere);

    private static Gen<Expression> Comparisons(int depth) =>
        from op in Gen.Choose((int)BinaryOperator.Equal, (int)BinaryOperator.GreaterThanOrEqual)
        from left in Numbers(depth - 1)
        from right in Numbers(depth - 1)
        select (Expression)new BinaryExpression((BinaryOperator)op, left, right, ExpressionType.Boolean, Anywhere);

    private static Gen<Expression> Numbers(int depth) => depth == 0
        ? Gen.OneOf(
            Gen.Elements<Expression>(
                new ColumnExpression("days", ExpressionType.Integer, Anywhere),
                new ColumnExpression("cost", ExpressionType.Decimal, Anywhere),
                new PerUnitExpression("places", ExpressionType.Integer, Anywhere),
                Literal(long.MinValue),
                Literal(long.MaxValue)),
            Gen.Choose(-1000, 1000).Select(number => (Expression)Literal((long)number)),
            Gen.Choose(-100_000, 100_000).Select(number => (Expression)Literal(number / 1000m)))
        : Gen.OneOf(Numbers(0), Arithmetic(depth));

    private static Gen<Expression> Arithmetic(int depth) =>
        from op in Gen.Choose((int)BinaryOperator.Add, (int)BinaryOperator.Divide)
        from left in Numbers(depth - 1)
        from right in Numbers(depth - 1)
        let whole = (BinaryOperator)op is not BinaryOperator.Divide && left.Type is ExpressionType.Integer && right.Type is ExpressionType.Integer
        select (Expression)new BinaryExpression((BinaryOperator)op, left, right, whole ? ExpressionType.Integer : ExpressionType.Decimal, Anywhere);

    private static LiteralExpression Literal(object value) => new(value, TypeOf(value), Anywhere);

    private static ExpressionType TypeOf(object value) => value switch
    {
        bool => ExpressionType.Boolean,
        long => ExpressionType.Integer,
        decimal => ExpressionType.Decimal,
        _ => ExpressionType.Text,
    };

    private static bool Same(Expression left, Expression right) => left.Type == right.Type && (left, right) switch
    {
        (LiteralExpression a, LiteralExpression b) => a.Value.Equals(b.Value),
        (NotExpression a, NotExpression b) => Same(a.Operand, b.Operand),
        (IsNullExpression a, IsNullExpression b) => Same(a.Operand, b.Operand),
        (InExpression a, InExpression b) => Same(a.Operand, b.Operand) && a.Values.Length == b.Values.Length && a.Values.Zip(b.Values).All(pair => Same(pair.First, pair.Second)),
        (BinaryExpression a, BinaryExpression b) => a.Operator == b.Operator && Same(a.Left, b.Left) && Same(a.Right, b.Right),
        _ => left with { Place = Anywhere } == right with { Place = Anywhere },
    };
}
