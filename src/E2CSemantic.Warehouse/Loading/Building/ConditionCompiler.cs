using System.Collections.Immutable;
using System.Diagnostics;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>Conditions as SQL. A test of a missing value is not met.</summary>
internal static class ConditionCompiler
{
    public static SqlExpression All(ImmutableArray<Condition> conditions, string alias) => Tree.All(conditions.Select(condition => One(condition, alias)));

    private static SqlExpression One(Condition condition, string alias)
    {
        var column = Tree.Column(alias, condition.Column);
        return condition switch
        {
            InCondition { Values.IsEmpty: true } => Tree.Value(false),
            InCondition test => new InList(column, [.. test.Values.Select(value => (SqlExpression)Tree.Value(value))]),
            PresentCondition { Present: true } => new NotOperation(new IsNull(column)),
            PresentCondition => new IsNull(column),
            BeforeCondition test => new BinaryOperation(SqlBinaryOperator.LessThan, column, Tree.Column(alias, test.Other)),
            _ => throw new UnreachableException(),
        };
    }
}
