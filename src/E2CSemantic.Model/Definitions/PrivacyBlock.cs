using System.Collections.Immutable;

namespace E2CSemantic.Model.Definitions;

/// <summary>
/// What one person can contribute to a metric in one school year. The plan enforces these bounds before noise is drawn;
/// budgets and minimum cells are policy data and stand elsewhere.
/// </summary>
/// <param name="Unit">The person column, <c>person_key</c>.</param>
/// <param name="RowsPerUnit">Rows of one person that count in one cell of a year, at least 1.</param>
/// <param name="CellsPerUnit">For every allowed dimension, the members one person can touch in one year, each at least 1.</param>
/// <param name="Lower">For a mean, the lower clamp of the measure; else null.</param>
/// <param name="Upper">For a mean, the upper clamp, above <paramref name="Lower"/>; else null.</param>
public sealed record PrivacyBlock(
    string Unit,
    int RowsPerUnit,
    ImmutableSortedDictionary<DimensionName, int> CellsPerUnit,
    long? Lower,
    long? Upper);
