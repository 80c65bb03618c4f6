using System.Collections.Immutable;

namespace E2CSemantic.Sql;

/// <summary>A statement as an engine takes it: text without any value, and the values for its numbered placeholders.</summary>
/// <param name="Text">The SQL. Placeholders are numbered from 1 in the order of <paramref name="Parameters"/>.</param>
/// <param name="Parameters">The values: <see cref="long"/>, <see cref="decimal"/>, <see cref="string"/>, <see cref="bool"/> or <see cref="DateOnly"/>.</param>
public sealed record SqlCommandText(string Text, ImmutableArray<object> Parameters);
