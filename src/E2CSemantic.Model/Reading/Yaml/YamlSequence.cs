using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Reading.Yaml;

/// <summary>A list.</summary>
/// <param name="Items">The items in the order written.</param>
/// <param name="Place">Where it begins.</param>
public sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourcePlace Place) : YamlNode(Place)
{
    /// <inheritdoc/>
    public override string Shape => "a list";
}
