using System.Collections.Immutable;

namespace E2CSemantic.Query;

/// <summary>Text.</summary>
internal sealed record RawTexts(string Name, ImmutableArray<string?> Values) : RawColumn(Name)
{
    public override int Length => Values.Length;
}
