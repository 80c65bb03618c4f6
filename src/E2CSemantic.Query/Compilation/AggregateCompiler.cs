using System.Diagnostics;
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
            people.Where is { } where ? new ExpressionCompiler(PlanCompiler.Rows).Condition(where) : null),
        RowCount => new AggregateCall(AggregateFunction.Count, Argument: null),
        ColumnSum sum => Sum(sum),
        _ => throw new UnreachableException(),
    };

    private static CastExpression Sum(ColumnSum sum)
    {
        var type = sum.IsWhole ? SqlType.BigInteger : SqlType.WideDecimal;
        return new(new AggregateCall(AggregateFunction.Sum, new CastExpression(PlanCompiler.Column(sum.Column), type)), type);
    }
}
