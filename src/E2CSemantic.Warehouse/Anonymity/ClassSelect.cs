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
    private const string Known = "known";

    private static readonly ColumnReference _who = Tree.Column(Rows, Who);
    private static readonly AggregateCall _sum = new(AggregateFunction.Sum, _who);

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
        var blocks = CombinationBlock.Cover(group.QuasiIdentifiers.Length, atOnce);

        // Where nobody is in two rows, people alike in everything are counted once, then people alike in all of a block, and combinations add up those.
        return IsOnePersonARow(group.Always)
            ? Together(Keyed(Tree.Count, Keys.Select(Column)), blocks.Select(block => Flagged(block, _sum, Alike(block))))
            : Together(Keyed(Person, []), blocks.Select(block => Flagged(block, new AggregateCall(AggregateFunction.Count, _who, Distinct: true), new NamedTable(Known, Rows))));
    }

    private static SelectStatement Together(SelectStatement keyed, IEnumerable<SelectStatement> blocks)
    {
        var all = new UnionSource([.. blocks], Rows);
        return new([.. all.Selects[0].Items.Select(item => Tree.Column(Rows, item.Name.Text).As(item.Name.Text))]) { With = [Tree.Common(Known, keyed)], From = all };
    }

    private SelectStatement Keyed(SqlExpression who, IEnumerable<SqlExpression> alike) => new([who.As(Who), .. Keys.Select((path, i) => Column(path).As(KeyOf(i)))])
    {
        From = sourceOf(group.Table.Name, Rows),
        Joins = Joins(),
        Where = IsSomeone,
        GroupBy = alike.ToImmutableArray() is { IsEmpty: false } keys ? Tree.By(keys) : [],
    };

    private DerivedTable Alike(CombinationBlock block)
    {
        var keys = KeysOf(block.Facts).ToImmutableArray();
        return new(
            new([_sum.As(Who), .. keys.Select(key => Tree.Column(Rows, key).As(key))])
            {
                From = new NamedTable(Known, Rows),
                GroupBy = Tree.By(keys.Select(key => (SqlExpression)Tree.Column(Rows, key))),
            },
            Rows);
    }

    private SelectStatement Flagged(CombinationBlock block, SqlExpression people, TableSource from)
    {
        var grouped = block.Combinations.SelectMany(facts => facts).ToHashSet();
        return new(
        [
            Tree.Cast(people, SqlType.BigInteger).As(People),
            .. group.QuasiIdentifiers.Select((_, i) => Tree.Cast(
                grouped.Contains(i) ? new GroupingCall(Tree.Column(Rows, KeyOf(group.Always.Length + i))) : Tree.Value(1L), SqlType.BigInteger).As(LeftOutOf(i))),
        ])
        {
            From = from,
            GroupBy = [.. block.Combinations.Select(facts => new GroupingSet([.. KeysOf(facts).Select(key => (SqlExpression)Tree.Column(Rows, key))]))],
        };
    }

    // What is always known, and these facts.
    private IEnumerable<string> KeysOf(ImmutableArray<int> facts) =>
        Enumerable.Range(0, group.Always.Length).Concat(facts.Select(fact => group.Always.Length + fact)).Select(KeyOf);

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

    private static string AliasOf(ColumnPath path) => "d_" + path.Reference!.Name;
}
