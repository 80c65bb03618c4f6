using System.Collections.Immutable;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>One row for each key: the first in the order; of equal ones the first in the file.</summary>
internal static class OneRowRules
{
    private const string F = WindowedRows.Alias;
    private const string Place = "_place";

    public static SelectStatement Select(OneRowRule rule, RelationShape before, TableSource from, bool isTable)
    {
        var names = before.Columns.Select(column => column.Name).ToArray();
        var ordered = rule.Order.Select(term => term.Column).ToHashSet(StringComparer.Ordinal);
        var order = Order(rule).AddRange(before.TieBreak.Where(name => !ordered.Contains(name)).Select(name => new OrderingTerm(Tree.Column(F, name))));
        return new([.. Tree.Items("n", names)])
        {
            From = new DerivedTable(
                WindowedRows.Select(from, isTable, names, [new WindowRank(RankFunction.RowNumber, Tree.Columns(F, rule.Keys), order).As(Place)]), "n"),
            Where = Tree.Same(Tree.Column("n", Place), Tree.Value(1L)),
        };
    }

    /// <summary>
    /// Counts the keys of which several rows are first; null where no two rows can be. Rows that tie are alike in all that orders them, so keys
    /// without such rows are not sorted.
    /// </summary>
    public static SelectStatement? Ties(OneRowRule rule, RelationShape before, TableSource from)
    {
        ImmutableArray<string> deciding = [.. rule.Keys, .. rule.Order.Select(term => term.Column)];
        if (before.IsUniqueBy(deciding))
        {
            return null;
        }

        var isAlike = RowHashes.IsShared(from, deciding);
        var places = new SelectStatement([.. Tree.Items(F, rule.Keys), new WindowRank(RankFunction.DenseRank, Tree.Columns(F, rule.Keys), Order(rule)).As(Place)])
        {
            From = from,
            Where = rule.Keys.IsEmpty ? null : RowHashes.IsOfSome(from, rule.Keys, isAlike),
        };
        return Tree.CountOf(new DerivedTable(
            new([.. Tree.Items("n", rule.Keys), Tree.Count.As("_n")])
            {
                From = new DerivedTable(places, "n"),
                Where = Tree.Same(Tree.Column("n", Place), Tree.Value(1L)),
                GroupBy = Tree.By(Tree.Columns("n", rule.Keys)),
                Having = new BinaryOperation(SqlBinaryOperator.GreaterThan, Tree.Count, Tree.Value(1L)),
            },
            "t"));
    }

    private static ImmutableArray<OrderingTerm> Order(OneRowRule rule) => [.. rule.Order.Select(term => new OrderingTerm(Tree.Column(F, term.Column), term.Descending))];
}
