using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using E2CSemantic.Model.Expressions;

namespace E2CSemantic.Model.Evaluation;

/// <summary>
/// The value of an expression over one row, with SQL's null: <see cref="Fraction"/>, <see cref="string"/>, <see cref="bool"/> or null for unknown.
/// Numbers are exact, so no overflow and no rounding; a quotient by zero is null.
/// </summary>
internal static class ExpressionEvaluator
{
    public static object? Evaluate(Expression expression, EvaluationRow row, ImmutableDictionary<string, Fraction?>? perUnit) => expression switch
    {
        LiteralExpression literal => Plain(literal.Value),
        ColumnExpression column => Plain(row[column.Column]),
        DimensionExpression dimension => row[dimension.Dimension.Value],
        RoleExpression role => row[role.Role],
        PerUnitExpression name => perUnit is not null && perUnit.TryGetValue(name.Name, out var own) ? own : Plain(row[name.Name]),
        NotExpression not => Evaluate(not.Operand, row, perUnit) is bool truth ? !truth : null,
        IsNullExpression isNull => Evaluate(isNull.Operand, row, perUnit) is null,
        InExpression membership => Contains(membership, Evaluate(membership.Operand, row, perUnit)),
        BinaryExpression binary => Binary(binary.Operator, Evaluate(binary.Left, row, perUnit), Evaluate(binary.Right, row, perUnit)),
        _ => throw new UnreachableException(),
    };

    public static Fraction Number(object value) => value switch
    {
        Fraction exact => exact,
        long whole => whole,
        decimal number => number,
        _ => throw new UnreachableException(),
    };

    private static object? Plain(object? value) => value is long or decimal ? Number(value) : value;

    private static bool? Contains(InExpression membership, object? operand) =>
        operand is null ? null : membership.Values.Any(value => Plain(value.Value)!.Equals(operand));

    private static object? Binary(BinaryOperator op, object? left, object? right)
    {
        if (op is BinaryOperator.And)
        {
            return left is false || right is false ? false : left is null || right is null ? null : true;
        }

        if (op is BinaryOperator.Or)
        {
            return left is true || right is true ? true : left is null || right is null ? null : false;
        }

        if (left is null || right is null)
        {
            return null;
        }

        return op switch
        {
            BinaryOperator.Equal => left.Equals(right),
            BinaryOperator.NotEqual => !left.Equals(right),
            BinaryOperator.LessThan => Compare(left, right) < 0,
            BinaryOperator.LessThanOrEqual => Compare(left, right) <= 0,
            BinaryOperator.GreaterThan => Compare(left, right) > 0,
            BinaryOperator.GreaterThanOrEqual => Compare(left, right) >= 0,
            BinaryOperator.Add => (Fraction)left + (Fraction)right,
            BinaryOperator.Subtract => (Fraction)left - (Fraction)right,
            BinaryOperator.Multiply => (Fraction)left * (Fraction)right,
            BinaryOperator.Divide => ((Fraction)right).Numerator.IsZero ? null : (Fraction)left / (Fraction)right,
            _ => throw new UnreachableException(),
        };
    }

    // Text is ordered by code point, which is the order of its UTF-8 bytes.
    private static int Compare(object left, object right) => left is Fraction number
        ? number.CompareTo((Fraction)right)
        : Encoding.UTF8.GetBytes((string)left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes((string)right));
}
