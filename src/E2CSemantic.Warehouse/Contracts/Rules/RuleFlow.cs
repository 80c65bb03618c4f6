using System.Diagnostics;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>What flows through a rule: columns that stay as they are, columns that it makes and of what, and columns that decide which rows there are.</summary>
internal static class RuleFlow
{
    /// <summary>The columns of the relation it reads that its own rows have as they were.</summary>
    public static IEnumerable<string> Kept(BuildingRule rule, IEnumerable<string> before) => rule switch
    {
        OneValueRule one => one.Keys,
        EverRule ever => ever.Keys,
        FirstRule first => first.Keys,
        MergeSpellsRule merge => merge.Keys,
        AggregateRule aggregate => aggregate.Keys,
        DistinctRule distinct => distinct.Columns,
        SelectRule => [],
        _ => before,
    };

    /// <summary>The columns that it makes, each with columns of a relation of which it is made; one made of several relations comes once for each.</summary>
    public static IEnumerable<(string Name, string Relation, IEnumerable<string> Columns)> Made(BuildingRule rule, IEnumerable<string> before) => rule switch
    {
        OneValueRule one => [(one.Column, one.From, [one.Column])],
        EverRule ever => [(ever.As, ever.From, ValueColumns.Of(ever.Where))],
        FirstRule first => [(first.As, first.From, [first.Of])],
        MergeSpellsRule merge =>
        [
            (merge.Entry, merge.From, [merge.Entry]),
            (merge.Exit, merge.From, [merge.Exit]),
            (merge.Number, merge.From, [.. merge.Keys, merge.Entry]),
        ],
        AggregateRule aggregate => aggregate.Columns.Select(column =>
            (column.Column, aggregate.From, column.Of is { } of ? ValueColumns.Of(of) : aggregate.Keys)),
        SequenceRule sequence => sequence.Columns.Select(column => (
            column.Column,
            sequence.From,
            column.Of is { } of ? ValueColumns.Of(of) : sequence.Keys.Concat(sequence.Order.Select(order => order.Column)))),
        NumberRule number => [(number.As, number.From, number.Keys.Concat(number.Order))],
        FollowingRule following => following.Take.Select(pair => (pair.Key, following.From, (IEnumerable<string>)[pair.Value])),
        LookupRule lookup => lookup.Take.Select(pair => (pair.Key, lookup.In, (IEnumerable<string>)[pair.Value])),
        JoinRule join => join.Take.Select(pair => (pair.Key, join.With, (IEnumerable<string>)[pair.Value])),
        DeriveRule derive => derive.Columns.Select(column => (column.Column, derive.From, ValueColumns.Of(column.Value))),
        SelectRule select => select.Columns.Select(column => (column.Column, select.From, ValueColumns.Of(column.Value))),
        DistinctRule distinct => Others(distinct.And, distinct.Columns),
        UnionRule union => Others(union.And, before),
        KeepRule or BlankRule or OneRowRule or ExpandRule => [],
        _ => throw new UnreachableException(),
    };

    /// <summary>The columns of relations that decide which rows it has, in which order it takes them, or what it says that it did.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="before">The relation that it reads, with every column.</param>
    public static IEnumerable<(string Relation, IEnumerable<string> Columns)> Deciding(BuildingRule rule, RelationShape before) => rule switch
    {
        OneValueRule one => [(one.From, [.. one.Keys, one.Column, one.MostRecentBy]), (one.Name, [.. one.Keys, one.Column])],
        EverRule ever => [(ever.From, [.. ever.Keys, .. ValueColumns.Of(ever.Where)]), (ever.Name, [.. ever.Keys, ever.As])],
        FirstRule first => [(first.From, [.. first.Keys, first.Of, .. ValueColumns.Of(first.Where)])],
        OneRowRule row => [(row.From, [.. row.Keys, .. row.Order.Select(term => term.Column), .. before.TieBreak])],
        KeepRule keep => [(keep.From, ValueColumns.Of(keep.Where))],
        BlankRule blank => [(blank.From, [blank.Column, .. ValueColumns.Of(blank.Where)])],
        MergeSpellsRule merge => [(merge.From, [.. merge.Keys, merge.Entry, merge.Exit])],
        FollowingRule following => [(following.From, [.. following.Keys, following.Order])],
        NumberRule number => [(number.From, [.. number.Keys, .. number.Order])],
        SequenceRule sequence => [(sequence.From, [.. sequence.Keys, .. sequence.Order.Select(term => term.Column), .. before.TieBreak])],
        LookupRule lookup => [(lookup.From, lookup.On), (lookup.In, lookup.On)],
        JoinRule join => [(join.From, join.On.Select(pair => pair.Key)), (join.With, join.On.Select(pair => pair.Value))],
        DistinctRule distinct => ((string[])[distinct.Name, distinct.From, .. distinct.And]).Select(relation => (relation, (IEnumerable<string>)distinct.Columns)),
        AggregateRule aggregate => [(aggregate.From, aggregate.Keys)],
        DeriveRule or SelectRule or UnionRule or ExpandRule => [],
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<(string Name, string Relation, IEnumerable<string> Columns)> Others(IEnumerable<string> relations, IEnumerable<string> columns) =>
        from relation in relations from column in columns select (column, relation, (IEnumerable<string>)[column]);
}
