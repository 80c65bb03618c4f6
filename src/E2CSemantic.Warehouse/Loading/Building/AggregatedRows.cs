using System.Diagnostics;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>One row for each key with figures over its rows.</summary>
internal static class AggregatedRows
{
    private const string F = "f";

    public static SelectStatement Select(AggregateRule rule, TableSource from) => new(
        [.. Tree.Items(F, rule.Keys), .. rule.Columns.Select(column => Tree.Cast(Figure(column), Tree.TypeOf(column.Type)).As(column.Column))])
    {
        From = from,
        GroupBy = rule.Keys.IsEmpty ? [] : Tree.By(Tree.Columns(F, rule.Keys)),
    };

    private static SqlExpression Figure(AggregateColumn column)
    {
        if (column.Of is not { } of)
        {
            return Tree.Count;
        }

        var value = ValueCompiler.Over(F).Compile(of);
        return column.Kind switch
        {
            AggregateKind.Count => new AggregateCall(AggregateFunction.Count, value),
            AggregateKind.CountDistinct => new AggregateCall(AggregateFunction.Count, value, Distinct: true),
            AggregateKind.Sum => new AggregateCall(AggregateFunction.Sum, value),
            AggregateKind.Mean => new BinaryOperation(
                SqlBinaryOperator.Divide,
                Tree.Cast(new AggregateCall(AggregateFunction.Sum, value), SqlType.WideDecimal),
                new FunctionCall(ScalarFunction.NullIf, [new AggregateCall(AggregateFunction.Count, value), Tree.Value(0L)])),
            AggregateKind.Least => Tree.Least(value),
            AggregateKind.Greatest => Tree.Greatest(value),
            AggregateKind.Any => Tree.Same(Tree.Greatest(Tree.Choose(value, Tree.Value(1L), Tree.Value(0L))), Tree.Value(1L)),
            AggregateKind.Every => Tree.Same(Tree.Least(Tree.Choose(value, Tree.Value(1L), Tree.Value(0L))), Tree.Value(1L)),
            _ => throw new UnreachableException(),
        };
    }
}
