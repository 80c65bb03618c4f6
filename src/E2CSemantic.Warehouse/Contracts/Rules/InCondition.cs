using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>The column holds one of the values.</summary>
/// <param name="Column">The column tested.</param>
/// <param name="Values">Each a <see cref="long"/> or a <see cref="string"/>.</param>
public sealed record InCondition(string Column, ImmutableArray<object> Values) : Condition(Column);
