using System.Collections.Immutable;

namespace E2CSemantic.Query.Planning.Conditions;

/// <summary>A truth value of the row, never null, is false.</summary>
internal sealed record IsFalse(string Column) : RowCondition
{
    public override string Description => $"not {Column}";

    public override ImmutableArray<string> Reads => [Column];
}
