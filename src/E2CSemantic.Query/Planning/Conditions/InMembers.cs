using System.Collections.Immutable;

namespace E2CSemantic.Query.Planning.Conditions;

/// <summary>The row is about one of some members of a dimension.</summary>
internal sealed record InMembers(string Dimension, ImmutableArray<string> Members) : RowCondition
{
    public override string Description => $"{Dimension} is asked for";

    public override ImmutableArray<string> Reads => [Dimension];
}
