using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Reading.Yaml;

/// <summary>A value of a YAML file with the place where it begins.</summary>
/// <param name="Place">Where it begins.</param>
public abstract record YamlNode(SourcePlace Place)
{
    /// <summary>What it is, in words for a message: <c>a list</c>.</summary>
    public abstract string Shape { get; }
}
