using System.Collections.Immutable;

namespace E2CSemantic.Model.Definitions;

/// <summary>
/// What one person can contribute to a metric in one school year. The plan enforces these bounds before noise is drawn;
/// budgets and minimum cells are policy data and stand elsewhere.
/// </summary>
/// <param name="Unit">The person column, <c>person_key</c>.</param>
/// <param name="RowsPerUnit">Rows of one person that count in one cell of a year, at least 1.</param>
/// <param name="CellsPerUnit">For every allowed dimension, the members one person can touch in one year, each at least 1.</param>
/// <param name="Lower">Where there is a measure, its lower clamp; else null.</param>
/// <param name="Upper">Where there is a measure, its upper clamp, above <paramref name="Lower"/>; else null.</param>
public sealed record PrivacyBlock(
    string Unit,
    int RowsPerUnit,
    ImmutableSortedDictionary<DimensionName, int> CellsPerUnit,
    long? Lower,
    long? Upper);
