using System.Collections.Immutable;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Loading;

/// <summary>What has become of keys since submissions were accepted: those of one person became one, and those of people who left are in no part of the star.</summary>
/// <param name="Merged">Keys that were given up, each with the one in its place.</param>
/// <param name="Left">The keys of people who left the system.</param>
internal sealed record KeyChanges(IReadOnlyDictionary<long, long> Merged, IReadOnlySet<long> Left)
{
    private const string MergedTable = "_merged_keys";
    private const string LeftTable = "_left_keys";
    private const string Former = "former";
    private const string Current = "current";
    private const string Key = "key";

    public static KeyChanges None { get; } = new(ImmutableDictionary<long, long>.Empty, ImmutableHashSet<long>.Empty);

    public bool IsEmpty => Merged.Count == 0 && Left.Count == 0;

    /// <summary>Keys in an order of their own, for a fingerprint.</summary>
    public IEnumerable<string> Text => Merged.OrderBy(pair => pair.Key).Select(pair => FormattableString.Invariant($"{pair.Key} {pair.Value}"))
        .Concat(Left.Order().Select(key => FormattableString.Invariant($"{key}")));

    public void Write(WorkingStore store)
    {
        store.Execute(new CreateTableStatement(MergedTable, [new(Former, SqlType.BigInteger, false), new(Current, SqlType.BigInteger, false)], []) { Temporary = true });
        store.Execute(new CreateTableStatement(LeftTable, [new(Key, SqlType.BigInteger, false)], []) { Temporary = true });
        using (var merged = store.Connection.CreateAppender(WorkingStore.Temporary.Text, "main", MergedTable))
        {
            foreach (var (former, current) in Merged)
            {
                merged.CreateRow().AppendValue(former).AppendValue(current).EndRow();
            }
        }

        using var left = store.Connection.CreateAppender(WorkingStore.Temporary.Text, "main", LeftTable);
        foreach (var key in Left)
        {
            left.CreateRow().AppendValue(key).EndRow();
        }
    }

    /// <summary>A select of a file's rows, the keys as they are now and those of nobody who left.</summary>
    public SelectStatement Apply(SelectStatement rows, string subject)
    {
        if (IsEmpty)
        {
            return rows;
        }

        var alias = rows.From!.Alias.Text;
        var key = new FunctionCall(ScalarFunction.Coalesce, [Tree.Column("m", Current), Tree.Column(alias, subject)]);
        return rows with
        {
            Items = [.. rows.Items.Select(item => item.Name.Text == subject ? key.As(subject) : item)],
            Joins =
            [
                new(JoinKind.Left, Tree.Working(MergedTable, "m"), Tree.Same(Tree.Column("m", Former), Tree.Column(alias, subject))),
                new(JoinKind.Left, Tree.Working(LeftTable, "l"), Tree.Same(Tree.Column("l", Key), key)),
            ],
            Where = new IsNull(Tree.Column("l", Key)),
        };
    }
}
