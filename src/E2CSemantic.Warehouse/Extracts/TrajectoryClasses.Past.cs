using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Extracts;

/// <summary>
/// A second extract of a project is judged together with those before it: people are alike only if they were alike in all of them. Who was
/// given before and is not in this one differs from those who are, so those left behind of a class must be nobody, or enough themselves.
/// </summary>
internal sealed partial class TrajectoryClasses
{
    private const string Given = "_given";
    private const string Found = "_found";
    private const string Broken = "_broken";
    private const string Prior = "prior";

    private ProjectPast _past = ProjectPast.None;

    private ImmutableArray<string> PastTold => [.. _past.Told.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"past_{i}"))];

    /// <summary>Takes over what the project was given before; asked once, before the first count.</summary>
    public void Remember(ProjectPast past)
    {
        _past = past;
        store.Execute(Table(
            Given,
            [new(ExtractRows.Person, SqlType.BigInteger, false), new(Prior, SqlType.BigInteger, false), .. PastTold.Select(name => new ColumnDeclaration(name, SqlType.Text, false))]));
        using var appender = store.Connection.CreateAppender(WorkingStore.Temporary.Text, "main", Given);
        foreach (var (person, number) in past.Classes)
        {
            var row = appender.CreateRow().AppendValue(person).AppendValue(number);
            foreach (var told in past.Told)
            {
                row.AppendValue(told.GetValueOrDefault(person) is not 0 and var value ? value.ToString(CultureInfo.InvariantCulture) : Missing);
            }

            row.EndRow();
        }
    }

    /// <summary>What this extract adds to the past, once people are kept.</summary>
    public ProjectPast Step()
    {
        var columns = rows.Sensitive.Select((_, i) => TellsOf(i)).ToImmutableArray();
        var classes = new Dictionary<long, long>();
        var told = columns.Select(_ => new Dictionary<long, long>()).ToImmutableArray();
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        using var reader = store.Read(new(
        [
            Tree.Column("p", ExtractRows.Person).As(ExtractRows.Person),
            Tree.Cast(Tree.Column("p", Prior), SqlType.Text).As(Prior),
            Tree.Cast(Tree.Column("p", Signature), SqlType.Text).As(Signature),
            .. columns.Select(name => new FunctionCall(ScalarFunction.Coalesce, [Tree.Column("p", name), Tree.Value(Missing)]).As(name)),
        ])
        {
            From = Tree.Working(Persons, "p"),
            Joins = [new(JoinKind.Inner, Tree.Working(ExtractRows.Kept, "k"), Tree.SameIn("p", "k", [ExtractRows.Person]))],
        });
        while (reader.Read())
        {
            var person = reader.GetInt64(0);
            classes[person] = NumberOf($"{reader.GetString(1)}/{reader.GetString(2)}");
            for (var i = 0; i < columns.Length; i++)
            {
                told[i][person] = reader.GetString(3 + i) is { Length: > 0 } value ? NumberOf($"{i}:{value}") : 0;
            }
        }

        return new(classes, [.. told]);

        long NumberOf(string name) => numbers.TryGetValue(name, out var number) ? number : numbers[name] = Random();
    }

    private static long Random() => BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) & long.MaxValue | 1;

    // Nobody of a class stays in where those who would be left behind of it are few, or give each other away.
    private void Close()
    {
        store.Execute(Table(Broken, [new(Prior, SqlType.BigInteger, false)]));
        Insert(Broken, [Prior], new([Tree.Column("g", Prior).As(Prior)])
        {
            From = Tree.Working(Given, "g"),
            Joins =
            [
                new(JoinKind.Left, Tree.Working(Persons, "p"), Tree.SameIn("g", "p", [ExtractRows.Person])),
                new(JoinKind.Left, Tree.Working(Found, "f"), Tree.All([Tree.SameIn("p", "f", [Prior, Signature]), Tree.Same(Tree.Column("f", IsKept), Tree.Value(1L))])),
            ],
            Where = new IsNull(Tree.Column("f", IsKept)),
            GroupBy = Tree.By([Tree.Column("g", Prior)]),
            Having = new NotOperation(IsSafe("g", PastTold)),
        });
        store.Execute(Table(Classes, [new(Prior, SqlType.BigInteger, false), new(Signature, SqlType.WideDecimal, false), new(People, SqlType.BigInteger, false), new(IsKept, SqlType.BigInteger, false)]));
        Insert(Classes, [Prior, Signature, People, IsKept], new(
        [
            .. Tree.Items("f", [Prior, Signature, People]),
            Tree.Choose(new IsNull(Tree.Column("b", Prior)), Tree.Column("f", IsKept), Tree.Value(0L)).As(IsKept),
        ])
        {
            From = Tree.Working(Found, "f"),
            Joins = [new(JoinKind.Left, Tree.Working(Broken, "b"), Tree.SameIn("f", "b", [Prior]))],
        });
    }
}
