using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Reading.Yaml;

/// <summary>Keys with values, in the order written; no key occurs twice.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Place">Where it begins.</param>
public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourcePlace Place) : YamlNode(Place)
{
    /// <inheritdoc/>
    public override string Shape => "a mapping";
}
