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

    public static string ValuesOf(int sensitive) => $"values_{sensitive}";

    public static string TellsOf(int sensitive) => $"tells_{sensitive}";

    public SelectStatement Classes()
    {
        var keys = group.QuasiIdentifiers.Select(Column).ToImmutableArray();
        var person = Tree.Column(Rows, group.Person);
        var people = IsOnePersonARow() ? Tree.Count : new AggregateCall(AggregateFunction.Count, person, Distinct: true);
        return new(
        [
            Tree.Cast(people, SqlType.BigInteger).As(People),
            .. group.Sensitive.SelectMany((sensitive, i) => Diversity(sensitive, i)),
        ])
        {
            From = sourceOf(group.Table.Name, Rows),
            Joins = Joins(),
            Where = new BinaryOperation(SqlBinaryOperator.GreaterThanOrEqual, person, Tree.Value(0L)),
            GroupBy = Tree.By(keys),
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
    private bool IsOnePersonARow()
    {
        var own = group.QuasiIdentifiers.Where(path => path.Reference is null).Select(path => path.Column.Name).Append(group.Person).ToHashSet(StringComparer.Ordinal);
        return group.Table.Grain.All(own.Contains);
    }

    private ImmutableArray<Join> Joins() =>
    [
        .. Referenced().Select(path => new Join(
            JoinKind.Left,
            sourceOf(path.Table.Name, AliasOf(path)),
            Tree.Same(Tree.Column(Rows, path.Reference!.Name), Tree.Column(AliasOf(path), path.Table.Grain[0])))),
    ];

    private IEnumerable<ColumnPath> Referenced() => group.QuasiIdentifiers.Concat(group.Sensitive.Select(sensitive => sensitive.Path))
        .Where(path => path.Reference is not null).DistinctBy(path => path.Reference!.Name);

    private static ColumnReference Column(ColumnPath path) => Tree.Column(path.Reference is null ? Rows : AliasOf(path), path.Column.Name);

    private static string AliasOf(ColumnPath path) => "d_" + path.Reference!.Name;
}
