using System.Collections.Immutable;
using System.Diagnostics;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>Values taken along the rows of a key. Where the order leaves rows equal, columns that tell them apart decide, so that a load repeats.</summary>
internal static class SequencedRows
{
    private const string F = WindowedRows.Alias;

    public static SelectStatement Select(SequenceRule rule, RelationShape before, TableSource from, bool isTable)
    {
        var named = rule.Order.Select(term => term.Column).ToHashSet(StringComparer.Ordinal);
        var rest = before.IsUniqueBy(rule.Keys.Concat(named)) ? [] : before.TieBreak.Where(name => !named.Contains(name) && !rule.Keys.Contains(name));
        ImmutableArray<OrderingTerm> order =
        [
            .. rule.Order.Select(term => new OrderingTerm(Tree.Column(F, term.Column), term.Descending)),
            .. rest.Select(name => new OrderingTerm(Tree.Column(F, name))),
        ];
        if (rule.Columns is [{ Of: null } number])
        {
            return NumberedRows.Select(before, from, isTable, rule.Keys, order, number.Column);
        }

        var keys = Tree.Columns(F, rule.Keys);
        return WindowedRows.Select(
            from,
            isTable,
            before.Columns.Select(column => column.Name),
            rule.Columns.Select(column => Tree.Cast(Taken(column, keys, order), Tree.TypeOf(column.Type)).As(column.Column)));
    }

    private static SqlExpression Taken(SequenceColumn column, ImmutableArray<SqlExpression> keys, ImmutableArray<OrderingTerm> order)
    {
        if (column.Of is not { } of)
        {
            return new WindowRank(RankFunction.RowNumber, keys, order);
        }

        var value = ValueCompiler.Over(F).Compile(of);
        return column.Kind switch
        {
            SequenceKind.Previous => new WindowShift(-column.Rows, value, keys, order),
            SequenceKind.Next => new WindowShift(column.Rows, value, keys, order),
            SequenceKind.RunningSum => new RunningAggregate(new(AggregateFunction.Sum, value), keys, order, ThroughCurrent: true),
            SequenceKind.RunningGreatest => new RunningAggregate(Tree.Greatest(value), keys, order, ThroughCurrent: true),
            SequenceKind.RunningLeast => new RunningAggregate(Tree.Least(value), keys, order, ThroughCurrent: true),
            _ => throw new UnreachableException(),
        };
    }
}
