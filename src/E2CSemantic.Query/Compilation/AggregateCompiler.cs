using System.Diagnostics;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Planning.Nodes;
using E2CSemantic.Query.Planning.Statistics;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Query.Compilation;

/// <summary>Compiles statistics per school year and group.</summary>
internal static class AggregateCompiler
{
    public static SelectStatement Compile(AggregateByGroup aggregate) => new(
    [
        PlanCompiler.Pass(StarColumns.SchoolYear),
        .. aggregate.Sets[0].Select(PlanCompiler.Pass),
        .. aggregate.LeftOut.Select(key => new SelectItem(new GroupingCall(PlanCompiler.Column(key)), AggregateByGroup.LeftOutName(key))),
        .. aggregate.Statistics.Select(statistic => new SelectItem(Statistic(statistic, aggregate.Unit), statistic.Name)),
    ])
    {
        GroupBy = [.. aggregate.Sets.Select(set => new GroupingSet([.. set.Prepend(StarColumns.SchoolYear).Select(PlanCompiler.Column)]))],
    };

    private static SqlExpression Statistic(Statistic statistic, string unit) => statistic switch
    {
        DistinctPeople people => new AggregateCall(
            AggregateFunction.Count,
            PlanCompiler.Column(unit),
            Distinct: true,
            Condition(people.Where)),
        RowCount rows => new AggregateCall(AggregateFunction.Count, Argument: null, Distinct: false, Condition(rows.Where)),
        RowsBetween between => new AggregateCall(AggregateFunction.Count, Argument: null, Distinct: false, Bin(between)),
        ColumnSum sum => Sum(sum.Column, sum.IsWhole, where: null),
        ColumnQuantile quantile => new CastExpression(
            new QuantileCall(new ParameterValue(quantile.Share), PlanCompiler.Column(quantile.Column)), Amount(quantile.IsWhole)),
        _ => throw new UnreachableException(),
    };

    /// <summary>A sum without rounding: whole numbers in 64 bits, decimals with four digits.</summary>
    public static CastExpression Sum(string column, bool isWhole, SqlExpression? where)
    {
        var type = Amount(isWhole);
        return new(new AggregateCall(AggregateFunction.Sum, new CastExpression(PlanCompiler.Column(column), type), Distinct: false, where), type);
    }

    private static SqlExpression? Bin(RowsBetween between)
    {
        SqlExpression? above = between.Above is { } low ? new BinaryOperation(SqlBinaryOperator.GreaterThan, PlanCompiler.Column(between.Column), new ParameterValue(low)) : null;
        SqlExpression? upTo = between.UpTo is { } high ? new BinaryOperation(SqlBinaryOperator.LessThanOrEqual, PlanCompiler.Column(between.Column), new ParameterValue(high)) : null;
        return above is null ? upTo : upTo is null ? above : new BinaryOperation(SqlBinaryOperator.And, above, upTo);
    }

    private static SqlType Amount(bool isWhole) => isWhole ? SqlType.BigInteger : SqlType.WideDecimal;

    private static SqlExpression? Condition(Expression? where) => where is null ? null : new ExpressionCompiler(PlanCompiler.Rows).Condition(where);
}
