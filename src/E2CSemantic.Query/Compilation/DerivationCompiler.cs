using System.Collections.Immutable;
using System.Diagnostics;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Planning.Nodes;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Query.Compilation;

/// <summary>Compiles numbers per person and year as a grouped select joined back; a distinct count over a window is not every engine's.</summary>
internal static class DerivationCompiler
{
    public static SelectStatement Compile(DerivePerUnit derive, NamedTable source)
    {
        SqlName derived = "u";
        ImmutableArray<string> keys = [derive.Unit, StarColumns.SchoolYear];
        var perUnit = new SelectStatement(
        [
            .. keys.Select(PlanCompiler.Pass),
            .. derive.Derived.Select(column => new SelectItem(Value(column.Function, column.Column, column.Type is not ExpressionType.Decimal, Condition(column)), column.Name)),
        ])
        {
            From = source,
            GroupBy = [new([.. keys.Select(PlanCompiler.Column)])],
        };
        return new(
        [
            .. derive.Rows.Columns.Select(PlanCompiler.Pass),
            .. derive.Derived.Select(column => new SelectItem(new ColumnReference(derived, column.Name), column.Name)),
        ])
        {
            From = source,
            Joins =
            [
                new(
                    JoinKind.Inner,
                    new DerivedTable(perUnit, derived),
                    keys.Select(key => (SqlExpression)new BinaryOperation(SqlBinaryOperator.Equal, new ColumnReference(derived, key), PlanCompiler.Column(key)))
                        .Aggregate((left, right) => new BinaryOperation(SqlBinaryOperator.And, left, right))),
            ],
        };
    }

    /// <summary>A function of a column over a group of rows, those alone that meet the condition where there is one.</summary>
    public static SqlExpression Value(PerUnitFunction function, string column, bool isWhole, SqlExpression? where)
    {
        var of = PlanCompiler.Column(column);
        return function switch
        {
            PerUnitFunction.CountDistinct => new AggregateCall(AggregateFunction.Count, of, Distinct: true, where),
            PerUnitFunction.Sum => AggregateCompiler.Sum(column, isWhole, where),
            PerUnitFunction.Min => new AggregateCall(AggregateFunction.Min, of, Distinct: false, where),
            PerUnitFunction.Max => new AggregateCall(AggregateFunction.Max, of, Distinct: false, where),
            _ => throw new UnreachableException(),
        };
    }

    private static SqlExpression? Condition(PerUnitColumn column) => column.Where is { } condition ? new ExpressionCompiler(PlanCompiler.Rows).Condition(condition) : null;
}
