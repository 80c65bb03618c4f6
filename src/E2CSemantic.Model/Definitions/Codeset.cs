using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Definitions;

/// <summary>One major version of a set of members of a dimension that conditions name as one: <c>exit_class in codeset('documented_removals@1')</c>.</summary>
/// <param name="Name">Its name, that of its folder.</param>
/// <param name="Version">The version of this file.</param>
/// <param name="Title">A short title.</param>
/// <param name="Description">What its members have in common, in plain language.</param>
/// <param name="Dimension">The dimension.</param>
/// <param name="Members">The ids of its members; at least one, each declared by the dimension.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Codeset(
    string Name, SemanticVersion Version, string Title, string Description, DimensionName Dimension, ImmutableArray<string> Members, SourcePlace Place)
{
    /// <summary>How conditions name it: <c>name@major</c>.</summary>
    public string Reference => string.Create(CultureInfo.InvariantCulture, $"{Name}@{Version.Major}");
}
