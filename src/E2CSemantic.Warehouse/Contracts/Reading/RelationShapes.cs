using System.Collections.Immutable;
using System.Diagnostics;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>What each kind of rule makes of the relation it reads. The rule has been checked.</summary>
internal static class RelationShapes
{
    public static RelationShape After(BuildingRule rule, RelationShape before) => rule switch
    {
        OneValueRule one => Keyed(one.Name, before, one.Keys, before.Column(one.Column)! with { Nullable = false }),
        EverRule ever => Keyed(ever.Name, before, ever.Keys, new(ever.As, ColumnType.Boolean, false, null)),
        OneRowRule row => before with { Name = row.Name, Unique = before.Unique.Add(row.Keys) },
        FirstRule first => Keyed(first.Name, before, first.Keys, before.Column(first.Of)! with { Name = first.As, Nullable = false }),
        KeepRule keep => Kept(keep, before),
        BlankRule blank => before with
        {
            Name = blank.Name,
            Columns = [.. before.Columns.Select(column => column.Name == blank.Column ? column with { Nullable = true } : column)],
            Unique = [.. before.Unique.Where(key => !key.Contains(blank.Column))],
        },
        MergeSpellsRule merge => new(
            merge.Name,
            [
                .. merge.Keys.Select(key => before.Column(key)!),
                new(merge.Number, ColumnType.BigInteger, false, null),
                before.Column(merge.Entry)!,
                before.Column(merge.Exit)!,
            ],
            [merge.Keys.Add(merge.Number)]),
        FollowingRule following => Widened(following.Name, before, Taken(following.Take, before, nullable: true)),
        NumberRule number => Widened(number.Name, before, [new(number.As, ColumnType.BigInteger, false, null)]) with
        {
            Unique = before.Unique.Add(number.Keys.Add(number.As)),
        },
        LookupRule lookup => Widened(lookup.Name, before, Taken(lookup.Take, lookup.Looked!, nullable: true)),
        DistinctRule distinct => new(distinct.Name, [.. distinct.Columns.Select(name => before.Column(name)!)], [distinct.Columns]),
        DeriveRule derive => Widened(derive.Name, before, derive.Types),
        SelectRule select => new(select.Name, select.Types, [.. before.Unique.Select(key => Renamed(key, select)).OfType<ImmutableArray<string>>()]),
        JoinRule join => Joined(join, before),
        UnionRule union => union.Shape! with { Name = union.Name },
        AggregateRule aggregate => new(
            aggregate.Name,
            [
                .. aggregate.Keys.Select(key => before.Column(key)!),
                .. aggregate.Columns.Select(column => new RelationColumn(column.Column, column.Type, column.Nullable, column.Domain)),
            ],
            [aggregate.Keys]),
        SequenceRule sequence => Sequenced(sequence, before),
        ExpandRule expand => Widened(expand.Name, before, [new(expand.As, ColumnType.BigInteger, false, null)]) with
        {
            Unique = [.. before.Unique.Select(key => key.Add(expand.As))],
        },
        _ => throw new UnreachableException(),
    };

    private static RelationShape Keyed(string name, RelationShape before, ImmutableArray<string> keys, RelationColumn value) =>
        new(name, [.. keys.Select(key => before.Column(key)!), value], [keys]);

    private static RelationShape Widened(string name, RelationShape before, IEnumerable<RelationColumn> columns) =>
        before with { Name = name, Columns = [.. before.Columns, .. columns] };

    private static IEnumerable<RelationColumn> Taken(ImmutableArray<KeyValuePair<string, string>> take, RelationShape before, bool nullable) =>
        take.Select(pair => before.Column(pair.Value)! with { Name = pair.Key, Nullable = nullable || before.Column(pair.Value)!.Nullable });

    private static RelationShape Kept(KeepRule keep, RelationShape before)
    {
        var known = WhereReader.Known(keep.Where).ToHashSet(StringComparer.Ordinal);
        return before with
        {
            Name = keep.Name,
            Columns = [.. before.Columns.Select(column => known.Contains(column.Name) ? column with { Nullable = false } : column)],
        };
    }

    // A key survives when each of its columns is selected as it stands, under whatever name.
    private static ImmutableArray<string>? Renamed(ImmutableArray<string> key, SelectRule select)
    {
        var names = key.Select(part => select.Columns.FirstOrDefault(column => column.Value is ColumnValue { Name: var name } && name == part)?.Column).ToArray();
        return names.Contains(null) ? null : [.. names.OfType<string>()];
    }

    private static RelationShape Joined(JoinRule join, RelationShape before)
    {
        var nullable = !join.Inner && join.Matches is not JoinMatches.ExactlyOne;
        var after = Widened(join.Name, before, Taken(join.Take, join.Joined!, nullable));
        if (join.Matches is not JoinMatches.Many)
        {
            return after;
        }

        var others = join.Joined!.Unique.Select(key => key.Select(part => NameAfter(join, part)).ToArray()).Where(key => !key.Contains(null));
        return after with
        {
            Unique = [.. others.SelectMany(key => before.Unique.Select(own => own.Union(key.OfType<string>(), StringComparer.Ordinal).ToImmutableArray()))],
        };
    }

    private static string? NameAfter(JoinRule join, string other) =>
        join.On.FirstOrDefault(pair => pair.Value == other).Key ?? join.Take.FirstOrDefault(pair => pair.Value == other).Key;

    private static RelationShape Sequenced(SequenceRule sequence, RelationShape before)
    {
        var after = Widened(
            sequence.Name, before, sequence.Columns.Select(column => new RelationColumn(column.Column, column.Type, column.Nullable, column.Domain)));
        return after with
        {
            Unique = before.Unique.AddRange(sequence.Columns.Where(column => column.Kind is SequenceKind.Number).Select(column => sequence.Keys.Add(column.Column))),
        };
    }
}
