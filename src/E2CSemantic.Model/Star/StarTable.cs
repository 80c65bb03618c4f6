using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Star;

/// <summary>A dimension, a fact or a bridge. No measure stands on a dimension; every reference of a fact is not null.</summary>
/// <param name="Name"><c>dim_…</c>, <c>fact_…</c> or <c>bridge_…</c>.</param>
/// <param name="Kind">Dimension, fact or bridge.</param>
/// <param name="Description">What one row is.</param>
/// <param name="Grain">The columns that identify a row; for a dimension its key.</param>
/// <param name="Columns">The columns in declared order.</param>
/// <param name="UnknownMember">For a dimension with surrogate keys, the declared values of its member -1; null where it has none.</param>
/// <param name="Place">Where the table is declared.</param>
public sealed record StarTable(
    string Name,
    TableKind Kind,
    string Description,
    ImmutableArray<string> Grain,
    ImmutableArray<StarColumn> Columns,
    ImmutableSortedDictionary<string, object?>? UnknownMember,
    SourcePlace Place)
{
    /// <summary>For a dimension, the values of its member -2, not applicable; null where it has none.</summary>
    public ImmutableSortedDictionary<string, object?>? NotApplicableMember { get; init; }

    /// <summary>
    /// Whether the warehouse alone fills and reads it: no fact leads to it, no dimension of metrics stands on it, no contract fills it and no
    /// extract carries it.
    /// </summary>
    public bool IsInternal { get; init; }

    /// <summary>The days that are its members beside -1 and -2; null for a table that is no calendar.</summary>
    public CalendarDays? Calendar { get; init; }

    /// <summary>The column of that name; null if there is none.</summary>
    public StarColumn? Column(string name) => Columns.FirstOrDefault(column => column.Name == name);
}
