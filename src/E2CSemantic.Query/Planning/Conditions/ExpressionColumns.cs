using System.Collections.Immutable;
using E2CSemantic.Model.Expressions;

namespace E2CSemantic.Query.Planning.Conditions;

/// <summary>The columns of a plan that a metric's expression reads.</summary>
internal static class ExpressionColumns
{
    public static ImmutableArray<string> Of(Expression expression) =>
        [.. ExpressionParts.Of(expression).Select(ColumnOf).OfType<string>().Distinct()];

    /// <summary>The column of a plan that holds the value of a leaf; null for anything else.</summary>
    public static string? ColumnOf(Expression expression) => expression switch
    {
        ColumnExpression column => column.Column,
        DimensionExpression dimension => dimension.Dimension.Value,
        RoleExpression role => role.Role,
        PerUnitExpression derived => derived.Name,
        _ => null,
    };
}
