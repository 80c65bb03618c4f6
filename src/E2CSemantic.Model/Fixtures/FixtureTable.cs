using System.Collections.Immutable;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Fixtures;

/// <summary>The rows of one table of a tiny star, ready to be inserted.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">Rows with a value for every column in declared order: <see cref="long"/>, <see cref="decimal"/>, <see cref="bool"/>, <see cref="string"/> or null; a date is its ISO text.</param>
public sealed record FixtureTable(StarTable Table, ImmutableArray<ImmutableArray<object?>> Rows);
