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

    /// <param name="rule">The rule.</param>
    /// <param name="before">The relation that it reads.</param>
    /// <param name="from">Its rows, of one school year where one is given.</param>
    /// <param name="relations">The other relation.</param>
    /// <param name="year">The school year.</param>
    public static SelectStatement Select(JoinRule rule, RelationShape before, TableSource from, WorkingRelations relations, long? year) => new(
        [.. Tree.Items(F, before.Columns.Select(column => column.Name)), .. rule.Take.Select(pair => Tree.Column(R, pair.Value).As(pair.Key))])
    {
        From = from,
        Joins = [new(rule.Inner ? JoinKind.Inner : JoinKind.Left, relations.Of(rule.With, R), Tree.All([Agree(rule), .. OfYear(rule.On, year)]))],
    };

    // The engine does not see that the other relation's rows of other years are not needed.
    public static IEnumerable<SqlExpression> OfYear(IEnumerable<KeyValuePair<string, string>> on, long? year) => year is { } one
        ? on.Where(pair => pair.Key == SubmissionColumns.Year).Select(pair => Tree.Same(Tree.Column(R, pair.Value), Tree.Value(one)))
        : [];

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
