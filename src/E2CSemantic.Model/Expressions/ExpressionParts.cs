using System.Diagnostics;

namespace E2CSemantic.Model.Expressions;

/// <summary>An expression and everything in it.</summary>
public static class ExpressionParts
{
    /// <summary>The expression first, then its parts, depth first.</summary>
    public static IEnumerable<Expression> Of(Expression expression) => Children(expression).SelectMany(Of).Prepend(expression);

    private static IEnumerable<Expression> Children(Expression expression) => expression switch
    {
        LiteralExpression or ColumnExpression or DimensionExpression or RoleExpression or PerUnitExpression => [],
        BinaryExpression binary => [binary.Left, binary.Right],
        NotExpression negation => [negation.Operand],
        IsNullExpression isNull => [isNull.Operand],
        InExpression membership => [membership.Operand],
        _ => throw new UnreachableException(),
    };
}
