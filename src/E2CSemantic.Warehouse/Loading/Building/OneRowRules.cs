using System.Collections.Immutable;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>One row for each key: the first in the order; of equal ones the first in the file.</summary>
internal static class OneRowRules
{
    public static SelectStatement Select(OneRowRule rule, RelationShape before, TableSource from)
    {
        var names = before.Columns.Select(column => column.Name).ToArray();
        var ordered = rule.Order.Select(term => term.Column).ToHashSet(StringComparer.Ordinal);
        var order = Order(rule).AddRange(before.TieBreak.Where(name => !ordered.Contains(name)).Select(name => new OrderingTerm(Tree.Column("f", name))));
        return new([.. Tree.Items("n", names)])
        {
            From = new DerivedTable(Ranked(from, names, new WindowRank(RankFunction.RowNumber, Tree.Columns("f", rule.Keys), order)), "n"),
            Where = Tree.Same(Tree.Column("n", "_place"), Tree.Value(1L)),
        };
    }

    public static SelectStatement Ties(OneRowRule rule, TableSource from) => Tree.CountOf(new DerivedTable(
        new([.. Tree.Items("n", rule.Keys), Tree.Count.As("_n")])
        {
            From = new DerivedTable(
                Ranked(from, rule.Keys, new WindowRank(RankFunction.DenseRank, Tree.Columns("f", rule.Keys), Order(rule))), "n"),
            Where = Tree.Same(Tree.Column("n", "_place"), Tree.Value(1L)),
            GroupBy = Tree.By(Tree.Columns("n", rule.Keys)),
            Having = new BinaryOperation(SqlBinaryOperator.GreaterThan, Tree.Count, Tree.Value(1L)),
        },
        "t"));

    private static SelectStatement Ranked(TableSource from, IEnumerable<string> names, WindowRank place) =>
        new([.. Tree.Items("f", names), place.As("_place")]) { From = from };

    private static ImmutableArray<OrderingTerm> Order(OneRowRule rule) => [.. rule.Order.Select(term => new OrderingTerm(Tree.Column("f", term.Column), term.Descending))];
}
