using System.Collections.Immutable;

namespace E2CSemantic.Model.Shapes;

/// <summary>Where a key has a value, other keys must be there.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">Its value.</param>
/// <param name="Needs">The keys that it asks for.</param>
internal sealed record ShapeRule(string Key, string Value, ImmutableArray<string> Needs);
