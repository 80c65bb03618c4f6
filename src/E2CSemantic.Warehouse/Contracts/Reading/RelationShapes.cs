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
        KeepRule keep => before with { Name = keep.Name, Columns = [.. before.Columns.Select(column => Kept(column, keep.Where))] },
        BlankRule blank => before with
        {
            Name = blank.Name,
            Columns = [.. before.Columns.Select(column => column.Name == blank.Column ? column with { Nullable = true } : column)],
        },
        MergeSpellsRule merge => new(
            merge.Name,
            [
                .. merge.Keys.Select(key => before.Column(key)!),
                new(merge.Number, ColumnType.BigInteger, false, null),
                before.Column(merge.Entry)! with { Nullable = true },
                before.Column(merge.Exit)! with { Nullable = true },
            ],
            [merge.Keys.Add(merge.Number)]),
        FollowingRule following => Widened(following.Name, before, Taken(following.Take, before)),
        NumberRule number => Widened(number.Name, before, [new(number.As, ColumnType.BigInteger, false, null)]) with
        {
            Unique = before.Unique.Add(number.Keys.Add(number.As)),
        },
        LookupRule lookup => Widened(lookup.Name, before, Taken(lookup.Take, lookup.Looked!)),
        DistinctRule distinct => new(distinct.Name, [.. distinct.Columns.Select(name => before.Column(name)!)], [distinct.Columns]),
        DeriveRule derive => Widened(derive.Name, before, derive.Types),
        _ => throw new UnreachableException(),
    };

    private static RelationShape Keyed(string name, RelationShape before, ImmutableArray<string> keys, RelationColumn value) =>
        new(name, [.. keys.Select(key => before.Column(key)!), value], [keys]);

    private static RelationShape Widened(string name, RelationShape before, IEnumerable<RelationColumn> columns) =>
        before with { Name = name, Columns = [.. before.Columns, .. columns] };

    private static IEnumerable<RelationColumn> Taken(ImmutableArray<KeyValuePair<string, string>> take, RelationShape before) =>
        take.Select(pair => before.Column(pair.Value)! with { Name = pair.Key, Nullable = true });

    private static RelationColumn Kept(RelationColumn column, ImmutableArray<Condition> where) =>
        where.Any(condition => condition is PresentCondition { Present: true } && condition.Column == column.Name)
            ? column with { Nullable = false }
            : column;
}
