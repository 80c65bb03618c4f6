using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>Overlapping spells as one: a spell that begins after all earlier ones of its key have ended begins a new one.</summary>
internal static class MergedSpells
{
    private static readonly DateOnly BeforeAll = new(1, 1, 1);
    private static readonly DateOnly AfterAll = new(9999, 12, 31);

    public static SelectStatement Select(MergeSpellsRule rule, TableSource from) =>
        new(
        [
            .. Tree.Items("i", rule.Keys),
            Tree.Column("i", "_island").As(rule.Number),
            Tree.Least(Tree.Column("i", rule.Entry)).As(rule.Entry),
            Exit(rule).As(rule.Exit),
        ])
        {
            With = [Bounded(rule, from), Reached(rule), Islands(rule)],
            From = new NamedTable("_islands", "i"),
            GroupBy = Tree.By([.. Tree.Columns("i", rule.Keys), Tree.Column("i", "_island")]),
        };

    private static SqlExpression Exit(MergeSpellsRule rule) => rule.KeepsOpen
        ? new FunctionCall(ScalarFunction.NullIf, [Tree.Greatest(Tree.Column("i", "_exit")), Tree.Cast(Tree.Value(AfterAll), SqlType.Date)])
        : Tree.Greatest(Tree.Column("i", rule.Exit));

    private static CommonTable Bounded(MergeSpellsRule rule, TableSource from) => Tree.Common("_bounded", new(
    [
        .. Tree.Items("f", [.. rule.Keys, rule.Entry, rule.Exit]),
        Bound(rule.Entry, BeforeAll).As("_entry"),
        Bound(rule.Exit, AfterAll).As("_exit"),
    ])
    {
        From = from,
    });

    private static CommonTable Reached(MergeSpellsRule rule) => Tree.Common("_reached", new(
    [
        .. Tree.Items("b", [.. rule.Keys, rule.Entry, rule.Exit, "_entry", "_exit"]),
        new RunningAggregate(Tree.Greatest(Tree.Column("b", "_exit")), Tree.Columns("b", rule.Keys), Order("b"), ThroughCurrent: false).As("_reach"),
    ])
    {
        From = new NamedTable("_bounded", "b"),
    });

    private static CommonTable Islands(MergeSpellsRule rule) => Tree.Common("_islands", new(
    [
        .. Tree.Items("b", [.. rule.Keys, rule.Entry, rule.Exit, "_exit"]),
        Tree.Cast(
            new RunningAggregate(
                new(AggregateFunction.Sum, Tree.Choose(Begins(rule), Tree.Value(1L), Tree.Value(0L))), Tree.Columns("b", rule.Keys), Order("b"), ThroughCurrent: true),
            SqlType.BigInteger).As("_island"),
    ])
    {
        From = new NamedTable("_reached", "b"),
    });

    private static BinaryOperation Begins(MergeSpellsRule rule) => new(
        SqlBinaryOperator.Or,
        new IsNull(Tree.Column("b", "_reach")),
        new BinaryOperation(SqlBinaryOperator.GreaterThan, Tree.Column("b", "_entry"), Reach(rule)));

    private static SqlExpression Reach(MergeSpellsRule rule) => rule.Within == 0
        ? Tree.Column("b", "_reach")
        : Tree.Plus(Tree.Column("b", "_reach"), Tree.Cast(Tree.Value(rule.Within), SqlType.Integer));

    private static System.Collections.Immutable.ImmutableArray<OrderingTerm> Order(string alias) =>
        [new(Tree.Column(alias, "_entry")), new(Tree.Column(alias, "_exit"))];

    private static FunctionCall Bound(string column, DateOnly otherwise) =>
        new(ScalarFunction.Coalesce, [Tree.Column("f", column), Tree.Cast(Tree.Value(otherwise), SqlType.Date)]);
}
