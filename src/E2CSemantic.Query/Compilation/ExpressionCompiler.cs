using System.Diagnostics;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Query.Planning.Conditions;
using E2CSemantic.Sql.Syntax;
using SqlParameter = E2CSemantic.Sql.Syntax.ParameterValue;

namespace E2CSemantic.Query.Compilation;

/// <summary>
/// Compiles a metric's expression. Numbers are kept as fractions of whole numbers and decimals until they are compared, so a division is exact:
/// a share of exactly one tenth is never rounded below it. A denominator of zero makes the comparison unknown.
/// </summary>
internal sealed class ExpressionCompiler(SqlName source)
{
    public SqlExpression Condition(Expression expression) => expression switch
    {
        BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } logic =>
            new BinaryOperation(Operator(logic.Operator), Condition(logic.Left), Condition(logic.Right)),
        BinaryExpression comparison => Comparison(Operator(comparison.Operator), Value(comparison.Left), Value(comparison.Right)),
        NotExpression negation => new NotOperation(Condition(negation.Operand)),
        IsNullExpression { Operand.Type: ExpressionType.Boolean } isNull => new IsNull(Condition(isNull.Operand)),
        IsNullExpression isNull => new IsNull(Value(isNull.Operand) is { Denominator: { } below } value ? Multiply(value.Numerator, below) : Value(isNull.Operand).Numerator),
        InExpression membership => Membership(membership),
        _ => Value(expression).Numerator,
    };

    private SqlExpression Membership(InExpression membership)
    {
        var operand = Value(membership.Operand);
        return operand.Denominator is null
            ? new InList(operand.Numerator, [.. membership.Values.Select(Literal)])
            : membership.Values
                .Select(value => Comparison(SqlBinaryOperator.Equal, operand, new(Literal(value), null)))
                .Aggregate((left, right) => new BinaryOperation(SqlBinaryOperator.Or, left, right));
    }

    private Fraction Value(Expression expression) => expression switch
    {
        LiteralExpression literal => new(Literal(literal), null),
        BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum => Sum(Operator(sum.Operator), Value(sum.Left), Value(sum.Right)),
        BinaryExpression { Operator: BinaryOperator.Multiply } product => Product(Value(product.Left), Value(product.Right)),
        BinaryExpression { Operator: BinaryOperator.Divide } quotient => Product(Value(quotient.Left), Inverse(Value(quotient.Right))),
        BinaryExpression or NotExpression or IsNullExpression or InExpression => new(Condition(expression), null),
        _ => new(new ColumnReference(source, ExpressionColumns.ColumnOf(expression) ?? throw new UnreachableException()), null),
    };

    // a/b op c/d: both sides are multiplied by the square of the denominators, which is never negative.
    private static BinaryOperation Comparison(SqlBinaryOperator comparison, Fraction left, Fraction right) =>
        new(comparison, Scaled(left, right.Denominator), Scaled(right, left.Denominator));

    private static SqlExpression Scaled(Fraction value, SqlExpression? other)
    {
        var scaled = value.Denominator is { } own ? Multiply(value.Numerator, own) : value.Numerator;
        return other is null ? scaled : Multiply(scaled, Multiply(other, other));
    }

    private static Fraction Sum(SqlBinaryOperator operation, Fraction left, Fraction right) => new(
        new BinaryOperation(operation, Times(left.Numerator, right.Denominator), Times(right.Numerator, left.Denominator)),
        Both(left.Denominator, right.Denominator));

    private static Fraction Product(Fraction left, Fraction right) =>
        new(Multiply(left.Numerator, right.Numerator), Both(left.Denominator, right.Denominator));

    private static Fraction Inverse(Fraction value) =>
        new(value.Denominator ?? new SqlParameter(1L), new FunctionCall(ScalarFunction.NullIf, [value.Numerator, new SqlParameter(0L)]));

    private static SqlExpression? Both(SqlExpression? left, SqlExpression? right) => left is null ? right : Times(left, right);

    private static SqlExpression Times(SqlExpression left, SqlExpression? right) => right is null ? left : Multiply(left, right);

    private static BinaryOperation Multiply(SqlExpression left, SqlExpression right) => new(SqlBinaryOperator.Multiply, left, right);

    private static SqlParameter Literal(LiteralExpression literal) => new(literal.Value);

    private static SqlBinaryOperator Operator(BinaryOperator symbol) => symbol switch
    {
        BinaryOperator.And => SqlBinaryOperator.And,
        BinaryOperator.Or => SqlBinaryOperator.Or,
        BinaryOperator.Equal => SqlBinaryOperator.Equal,
        BinaryOperator.NotEqual => SqlBinaryOperator.NotEqual,
        BinaryOperator.LessThan => SqlBinaryOperator.LessThan,
        BinaryOperator.LessThanOrEqual => SqlBinaryOperator.LessThanOrEqual,
        BinaryOperator.GreaterThan => SqlBinaryOperator.GreaterThan,
        BinaryOperator.GreaterThanOrEqual => SqlBinaryOperator.GreaterThanOrEqual,
        BinaryOperator.Add => SqlBinaryOperator.Add,
        BinaryOperator.Subtract => SqlBinaryOperator.Subtract,
        _ => throw new UnreachableException(),
    };

    private sealed record Fraction(SqlExpression Numerator, SqlExpression? Denominator);
}
