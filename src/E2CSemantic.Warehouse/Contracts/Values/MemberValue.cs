using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>The key of a dimension's member, found by other columns of the dimension; -1 where there is none.</summary>
/// <param name="Dimension">The dimension's table.</param>
/// <param name="By">Columns of the dimension with the values that name the member.</param>
public sealed record MemberValue(string Dimension, ImmutableArray<NamedValue> By) : SourceValue;
