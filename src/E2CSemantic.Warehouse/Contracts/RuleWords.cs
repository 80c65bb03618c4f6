using System.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>What contracts call the kinds of rules.</summary>
internal static class RuleWords
{
    public static string Of(BuildingRule rule) => rule switch
    {
        OneValueRule => "one_value_per",
        EverRule => "ever",
        OneRowRule => "one_row_per",
        FirstRule => "first",
        KeepRule => "keep",
        BlankRule => "blank",
        MergeSpellsRule => "merge_spells",
        FollowingRule => "following",
        NumberRule => "number",
        LookupRule => "lookup",
        DistinctRule => "distinct",
        DeriveRule => "derive",
        SelectRule => "select",
        JoinRule => "join",
        UnionRule => "union",
        AggregateRule => "aggregate",
        SequenceRule => "sequence",
        ExpandRule => "expand",
        _ => throw new UnreachableException(),
    };
}
