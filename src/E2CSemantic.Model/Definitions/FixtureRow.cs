using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Definitions;

/// <summary>One row of a fixture: column or dimension names with their values.</summary>
/// <param name="Values">The values: <see cref="long"/>, <see cref="decimal"/>, <see cref="bool"/>, <see cref="string"/> or null.</param>
/// <param name="Place">Where the row stands.</param>
public sealed record FixtureRow(ImmutableSortedDictionary<string, object?> Values, SourcePlace Place);
