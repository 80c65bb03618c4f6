using System.Collections.Immutable;

namespace E2CSemantic.Query.Planning.Conditions;

/// <summary>The row has a measure.</summary>
internal sealed record HasMeasure(string Measure) : RowCondition
{
    public override string Description => $"{Measure} is present";

    public override ImmutableArray<string> Reads => [Measure];
}
