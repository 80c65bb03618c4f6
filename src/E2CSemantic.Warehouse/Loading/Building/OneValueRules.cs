using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>One value for each key: the mode; where several values are modes, the value most recently observed.</summary>
internal static class OneValueRules
{
    private const string Observed = "f";

    public static SelectStatement Select(OneValueRule rule, TableSource from) =>
        new(
        [
            .. Tree.Items("m", rule.Keys),
            Tree.Choose(
                Tree.Same(Tree.Column("m", "_modes"), Tree.Value(1L)), Tree.Column("m", "_mode"), Tree.Column("l", rule.Column)).As(rule.Column),
        ])
        {
            With = [Counted(rule, from), Ranked(rule), Modes(rule), Latest(rule, from)],
            From = new NamedTable("_settled", "m"),
            Joins =
            [
                new(JoinKind.Inner, new NamedTable("_latest", "l"), Tree.All(
                    [Tree.SameIn("m", "l", rule.Keys), Tree.Same(Tree.Column("l", "_place"), Tree.Value(1L))])),
            ],
        };

    public static SelectStatement Ties(OneValueRule rule, TableSource from) =>
        Tree.CountOf(new NamedTable("_settled", "m"), new BinaryOperation(SqlBinaryOperator.GreaterThan, Tree.Column("m", "_modes"), Tree.Value(1L))) with
        {
            With = [Counted(rule, from), Ranked(rule), Modes(rule)],
        };

    private static CommonTable Counted(OneValueRule rule, TableSource from) => Tree.Common("_counted", new([.. Tree.Items(Observed, [.. rule.Keys, rule.Column]), Tree.Count.As("_n")])
    {
        From = from,
        Where = Known(rule),
        GroupBy = Tree.By(Tree.Columns(Observed, [.. rule.Keys, rule.Column])),
    });

    private static CommonTable Ranked(OneValueRule rule) => Tree.Common("_ranked", new(
    [
        .. Tree.Items("c", [.. rule.Keys, rule.Column, "_n"]),
        new WindowAggregate(Tree.Greatest(Tree.Column("c", "_n")), Tree.Columns("c", rule.Keys)).As("_most"),
    ])
    {
        From = new NamedTable("_counted", "c"),
    });

    private static CommonTable Modes(OneValueRule rule) => Tree.Common("_settled", new(
    [
        .. Tree.Items("c", rule.Keys), Tree.Least(Tree.Column("c", rule.Column)).As("_mode"), Tree.Count.As("_modes"),
    ])
    {
        From = new NamedTable("_ranked", "c"),
        Where = Tree.Same(Tree.Column("c", "_n"), Tree.Column("c", "_most")),
        GroupBy = Tree.By(Tree.Columns("c", rule.Keys)),
    });

    private static CommonTable Latest(OneValueRule rule, TableSource from) => Tree.Common("_latest", new(
    [
        .. Tree.Items(Observed, [.. rule.Keys, rule.Column]),
        new WindowRank(
            RankFunction.RowNumber,
            Tree.Columns(Observed, rule.Keys),
            [new(Tree.Column(Observed, rule.MostRecentBy), Descending: true), new(Tree.Column(Observed, rule.Column))]).As("_place"),
    ])
    {
        From = from,
        Where = Known(rule),
    });

    private static NotOperation Known(OneValueRule rule) => new(new IsNull(Tree.Column(Observed, rule.Column)));
}
