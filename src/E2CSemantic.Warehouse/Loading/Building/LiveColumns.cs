using System.Collections.Immutable;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>
/// Which columns of each relation anything still reads, found backwards from what is read at the end: a working table holds no others.
/// </summary>
internal sealed class LiveColumns
{
    private readonly Dictionary<string, HashSet<string>> _live = new(StringComparer.Ordinal);

    /// <param name="rules">The rules in order.</param>
    /// <param name="shapes">Every relation with all columns that it could have.</param>
    /// <param name="reads">The columns that are read when all rules have run.</param>
    public LiveColumns(ImmutableArray<BuildingRule> rules, IReadOnlyDictionary<string, RelationShape> shapes, IEnumerable<(string Relation, IEnumerable<string> Columns)> reads)
    {
        Read(reads);
        foreach (var rule in rules.Reverse())
        {
            var before = shapes[rule.From];
            var names = before.Columns.Select(column => column.Name).ToArray();
            var live = Of(shapes[rule.Name]);
            var made = RuleFlow.Made(rule, names).ToArray();
            var makes = made.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
            Read([(rule.From, RuleFlow.Kept(rule, names).Where(name => live.Contains(name) && (rule is UnionRule or DistinctRule || !makes.Contains(name))))]);
            Read(made.Where(column => live.Contains(column.Name)).Select(column => (column.Relation, column.Columns)));
            Read(RuleFlow.Deciding(rule, before));
        }
    }

    /// <summary>The live columns of a relation: at least one, for a table has to have one.</summary>
    public IReadOnlySet<string> Of(RelationShape shape)
    {
        if (!_live.TryGetValue(shape.Name, out var live))
        {
            _live.Add(shape.Name, live = new(StringComparer.Ordinal));
        }

        if (live.Count == 0)
        {
            live.Add(shape.Columns[0].Name);
        }

        return live;
    }

    /// <summary>The rule without the columns that it would make for nobody.</summary>
    public BuildingRule Pruned(BuildingRule rule, RelationShape after)
    {
        var live = Of(after);
        return rule switch
        {
            DeriveRule derive => derive with { Columns = Live(derive.Columns, live), Types = Live(derive.Types, live) },
            SelectRule select => select with { Columns = Live(select.Columns, live), Types = Live(select.Types, live) },
            AggregateRule aggregate => aggregate with { Columns = [.. aggregate.Columns.Where(column => live.Contains(column.Column))] },
            SequenceRule sequence => sequence with { Columns = [.. sequence.Columns.Where(column => live.Contains(column.Column))] },
            FollowingRule following => following with { Take = Live(following.Take, live) },
            LookupRule lookup => lookup with { Take = Live(lookup.Take, live) },
            JoinRule join => join with { Take = Live(join.Take, live) },
            UnionRule union => union with { Shape = union.Shape!.Only(live) },
            _ => rule,
        };
    }

    private void Read(IEnumerable<(string Relation, IEnumerable<string> Columns)> reads)
    {
        foreach (var (relation, columns) in reads)
        {
            if (!_live.TryGetValue(relation, out var live))
            {
                _live.Add(relation, live = new(StringComparer.Ordinal));
            }

            live.UnionWith(columns);
        }
    }

    private static ImmutableArray<NamedValue> Live(ImmutableArray<NamedValue> columns, IReadOnlySet<string> live) => [.. columns.Where(column => live.Contains(column.Column))];

    private static ImmutableArray<RelationColumn> Live(ImmutableArray<RelationColumn> columns, IReadOnlySet<string> live) => [.. columns.Where(column => live.Contains(column.Name))];

    private static ImmutableArray<KeyValuePair<string, string>> Live(ImmutableArray<KeyValuePair<string, string>> take, IReadOnlySet<string> live) =>
        [.. take.Where(pair => live.Contains(pair.Key))];
}
