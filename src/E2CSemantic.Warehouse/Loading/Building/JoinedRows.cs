using System.Collections.Immutable;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>Rows put together with those of another relation, and the checks that there are as many as declared.</summary>
internal static class JoinedRows
{
    private const string F = "f";
    private const string R = "r";

    public static SelectStatement Select(JoinRule rule, RelationShape before, WorkingRelations relations) => new(
        [.. Tree.Items(F, before.Columns.Select(column => column.Name)), .. rule.Take.Select(pair => Tree.Column(R, pair.Value).As(pair.Key))])
    {
        From = relations.Of(rule.From, F),
        Joins = [new(rule.Inner ? JoinKind.Inner : JoinKind.Left, relations.Of(rule.With, R), Agree(rule))],
    };

    /// <summary>The relations that the rows, the checks and the counts read, each as often as they do.</summary>
    public static IEnumerable<string> Reads(JoinRule rule)
    {
        var looksForUnmatched = rule.Inner || rule.Matches is JoinMatches.ExactlyOne;
        return [rule.From, rule.With, .. looksForUnmatched ? [rule.From, rule.With] : Array.Empty<string>(), .. HasToBeUnique(rule) ? [rule.With] : Array.Empty<string>()];
    }

    /// <summary>Counts the rows that have no match.</summary>
    public static SelectStatement Unmatched(JoinRule rule, WorkingRelations relations) => Tree.CountOf(
        relations.Of(rule.From, F),
        new NotOperation(new Exists(new([Tree.Value(1L).As("one")]) { From = relations.Of(rule.With, R), Where = Agree(rule) })));

    public static ImmutableArray<RuleCheck> Checks(JoinRule rule, WorkingRelations relations)
    {
        var checks = ImmutableArray.CreateBuilder<RuleCheck>();
        var keys = rule.On.Select(pair => pair.Value).ToImmutableArray();
        if (HasToBeUnique(rule))
        {
            checks.Add(new(Repeated(rule, keys, relations), count => LoadFaults.JoinedTwice(rule.Place, rule.Name, rule.With, keys, count)));
        }

        if (rule.Matches is JoinMatches.ExactlyOne)
        {
            checks.Add(new(Unmatched(rule, relations), count => LoadFaults.JoinedNever(rule.Place, rule.Name, rule.With, count)));
        }

        return checks.ToImmutable();
    }

    private static bool HasToBeUnique(JoinRule rule) => rule.Matches is not JoinMatches.Many && !rule.Joined!.IsUniqueBy(rule.On.Select(pair => pair.Value));

    private static SelectStatement Repeated(JoinRule rule, ImmutableArray<string> keys, WorkingRelations relations) => Tree.CountOf(new DerivedTable(
        new([.. Tree.Items(R, keys)])
        {
            From = relations.Of(rule.With, R),
            Where = Tree.All(keys.Select(key => new NotOperation(new IsNull(Tree.Column(R, key))))),
            GroupBy = Tree.By(Tree.Columns(R, keys)),
            Having = new BinaryOperation(SqlBinaryOperator.GreaterThan, Tree.Count, Tree.Value(1L)),
        },
        "t"));

    private static SqlExpression Agree(JoinRule rule) => Tree.All(rule.On.Select(pair => Tree.Same(Tree.Column(F, pair.Key), Tree.Column(R, pair.Value))));
}
