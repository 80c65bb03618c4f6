using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>The key of a dimension's member, found by other columns of the dimension.</summary>
/// <param name="Dimension">The dimension's table.</param>
/// <param name="By">Columns of the dimension with the values that name the member.</param>
/// <param name="Otherwise">The key where there is no such member: -1, unknown, or -2, not applicable.</param>
public sealed record MemberValue(string Dimension, ImmutableArray<NamedValue> By, long Otherwise) : SourceValue;
