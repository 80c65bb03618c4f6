using System.Diagnostics;
using System.Globalization;

namespace E2CSemantic.Model.Expressions;

/// <summary>Prints an expression so that parsing the print gives the same expression again; parentheses stand only where they are needed.</summary>
public static class ExpressionPrinter
{
    private const int OrLevel = 1;
    private const int AndLevel = 2;
    private const int NotLevel = 3;
    private const int ComparisonLevel = 4;
    private const int SumLevel = 5;
    private const int ProductLevel = 6;
    private const int OperandLevel = 7;

    /// <summary>The expression as text.</summary>
    public static string Print(Expression expression) => expression switch
    {
        LiteralExpression literal => Literal(literal.Value),
        ColumnExpression column => column.Column,
        DimensionExpression dimension => dimension.Dimension.Value,
        RoleExpression role => role.Role,
        PerUnitExpression perUnit => perUnit.Name,
        NotExpression { Operand: IsNullExpression isNull } => $"{At(isNull.Operand, SumLevel)} is not null",
        NotExpression { Operand: InExpression membership } => $"{At(membership.Operand, SumLevel)} not in {Constants(membership)}",
        NotExpression not => $"not {At(not.Operand, NotLevel)}",
        IsNullExpression isNull => $"{At(isNull.Operand, SumLevel)} is null",
        InExpression membership => $"{At(membership.Operand, SumLevel)} in {Constants(membership)}",
        BinaryExpression binary => Binary(binary),
        _ => throw new UnreachableException(),
    };

    private static string Binary(BinaryExpression binary)
    {
        var level = Level(binary);
        var left = At(binary.Left, level is ComparisonLevel ? SumLevel : level);
        return $"{left} {Word(binary.Operator)} {At(binary.Right, level + 1)}";
    }

    private static string At(Expression expression, int least) =>
        Level(expression) < least ? $"({Print(expression)})" : Print(expression);

    private static int Level(Expression expression) => expression switch
    {
        NotExpression { Operand: IsNullExpression or InExpression } => ComparisonLevel,
        NotExpression => NotLevel,
        IsNullExpression or InExpression => ComparisonLevel,
        BinaryExpression binary => binary.Operator switch
        {
            BinaryOperator.Or => OrLevel,
            BinaryOperator.And => AndLevel,
            BinaryOperator.Add or BinaryOperator.Subtract => SumLevel,
            BinaryOperator.Multiply or BinaryOperator.Divide => ProductLevel,
            _ => ComparisonLevel,
        },
        _ => OperandLevel,
    };

    private static string Constants(InExpression membership) =>
        $"({string.Join(", ", membership.Values.Select(value => Literal(value.Value)))})";

    private static string Literal(object value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool truth => truth ? "true" : "false",
        decimal number => number.Scale == 0 ? string.Create(CultureInfo.InvariantCulture, $"{number}.0") : number.ToString(CultureInfo.InvariantCulture),
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        _ => throw new UnreachableException(),
    };

    private static string Word(BinaryOperator op) => op switch
    {
        BinaryOperator.And => "and",
        BinaryOperator.Or => "or",
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "<>",
        BinaryOperator.LessThan => "<",
        BinaryOperator.LessThanOrEqual => "<=",
        BinaryOperator.GreaterThan => ">",
        BinaryOperator.GreaterThanOrEqual => ">=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        _ => throw new UnreachableException(),
    };
}
