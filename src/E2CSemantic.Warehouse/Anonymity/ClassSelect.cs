using System.Collections.Immutable;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Anonymity;

/// <summary>
/// The classes of a group as one statement: for each combination of quasi-identifiers how many people have it, and for each sensitive
/// column how many values they have and whether one of them tells something. A missing value is a value of its own.
/// </summary>
/// <param name="group">The group.</param>
/// <param name="sourceOf">Where the rows of a table lie: the measured part for the group's own table, every member for a dimension.</param>
internal sealed class ClassSelect(QuasiGroup group, Func<string, string, TableSource> sourceOf)
{
    public const string People = "people";

    private const string Rows = "f";
    private const string Who = "who";

    public static string ValuesOf(int sensitive) => $"values_{sensitive}";

    public static string TellsOf(int sensitive) => $"tells_{sensitive}";

    public static string LeftOutOf(int quasi) => $"left_out_{quasi}";

    private ImmutableArray<ColumnPath> Keys => group.Always.AddRange(group.QuasiIdentifiers);

    private ColumnReference Person => Tree.Column(Rows, group.Person);

    private BinaryOperation IsSomeone => new(SqlBinaryOperator.GreaterThanOrEqual, Person, Tree.Value(0L));

    public SelectStatement Classes()
    {
        var keys = Keys.Select(Column).ToImmutableArray();
        var people = IsOnePersonARow(Keys) ? Tree.Count : new AggregateCall(AggregateFunction.Count, Person, Distinct: true);
        return new(
        [
            Tree.Cast(people, SqlType.BigInteger).As(People),
            .. group.Sensitive.SelectMany((sensitive, i) => Diversity(sensitive, i)),
        ])
        {
            From = sourceOf(group.Table.Name, Rows),
            Joins = Joins(),
            Where = IsSomeone,
            GroupBy = Tree.By(keys),
        };
    }

    /// <summary>The classes of every combination of so many quasi-identifiers, each with a flag for every one of them: 1 where the combination leaves it out.</summary>
    public SelectStatement Combined(int atOnce)
    {
        // Where nobody is in two rows, people alike in everything are counted first: every combination then adds up far fewer rows.
        var addsUp = IsOnePersonARow(group.Always);
        var keyed = new SelectStatement(
        [
            (addsUp ? (SqlExpression)Tree.Count : Person).As(Who),
            .. Keys.Select((path, i) => Column(path).As(KeyOf(i))),
        ])
        {
            From = sourceOf(group.Table.Name, Rows),
            Joins = Joins(),
            Where = IsSomeone,
            GroupBy = addsUp ? Tree.By(Keys.Select(Column)) : [],
        };
        var who = Tree.Column(Rows, Who);
        var people = addsUp ? new AggregateCall(AggregateFunction.Sum, who) : new AggregateCall(AggregateFunction.Count, who, Distinct: true);
        var always = Enumerable.Range(0, group.Always.Length);
        var quasi = Enumerable.Range(group.Always.Length, group.QuasiIdentifiers.Length).ToImmutableArray();
        return new(
        [
            Tree.Cast(people, SqlType.BigInteger).As(People),
            .. quasi.Select((key, i) => Tree.Cast(new GroupingCall(Tree.Column(Rows, KeyOf(key))), SqlType.BigInteger).As(LeftOutOf(i))),
        ])
        {
            From = new DerivedTable(keyed, Rows),
            GroupBy = [.. Combinations(quasi, atOnce).Select(chosen => new GroupingSet([.. always.Concat(chosen).Select(key => (SqlExpression)Tree.Column(Rows, KeyOf(key)))]))],
        };
    }

    private static IEnumerable<SelectItem> Diversity(SensitiveColumn sensitive, int i)
    {
        var value = new FunctionCall(ScalarFunction.Coalesce, [Tree.Cast(Column(sensitive.Path), SqlType.Text), Tree.Value("")]);
        SqlExpression tells = sensitive.Harmless.IsEmpty
            ? Tree.Value(1L)
            : Tree.Choose(new InList(value, [Tree.Value(""), .. sensitive.Harmless.Select(Tree.Value)]), Tree.Value(0L), Tree.Value(1L));
        yield return Tree.Cast(new AggregateCall(AggregateFunction.Count, value, Distinct: true), SqlType.BigInteger).As(ValuesOf(i));
        yield return Tree.Cast(Tree.Greatest(tells), SqlType.BigInteger).As(TellsOf(i));
    }

    // Where the grain's other columns are quasi-identifiers themselves, a person has one row in a class and rows can be counted.
    private bool IsOnePersonARow(ImmutableArray<ColumnPath> keys)
    {
        var own = keys.Where(path => path.Reference is null).Select(path => path.Column.Name).Append(group.Person).ToHashSet(StringComparer.Ordinal);
        return group.Table.Grain.All(own.Contains);
    }

    private ImmutableArray<Join> Joins() =>
    [
        .. Referenced().Select(path => new Join(
            JoinKind.Left,
            sourceOf(path.Table.Name, AliasOf(path)),
            Tree.Same(Tree.Column(Rows, path.Reference!.Name), Tree.Column(AliasOf(path), path.Table.Grain[0])))),
    ];

    private IEnumerable<ColumnPath> Referenced() => Keys.Concat(group.Sensitive.Select(sensitive => sensitive.Path))
        .Where(path => path.Reference is not null).DistinctBy(path => path.Reference!.Name);

    private static ColumnReference Column(ColumnPath path) => Tree.Column(path.Reference is null ? Rows : AliasOf(path), path.Column.Name);

    private static string KeyOf(int key) => $"k_{key}";

    private static IEnumerable<ImmutableArray<int>> Combinations(ImmutableArray<int> of, int many) => many == 0
        ? [[]]
        : of.SelectMany((first, i) => Combinations(of[(i + 1)..], many - 1).Select(rest => rest.Insert(0, first)));

    private static string AliasOf(ColumnPath path) => "d_" + path.Reference!.Name;
}
