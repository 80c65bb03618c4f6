using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Query.Planning.Conditions;

/// <summary>The row is about one of some school years.</summary>
internal sealed record InYears(ImmutableArray<SchoolYear> Years) : RowCondition
{
    public override string Description => $"{StarColumns.SchoolYear} is asked for";

    public override ImmutableArray<string> Reads => [StarColumns.SchoolYear];

    public override bool HoldsForWholeUnit => true;
}
