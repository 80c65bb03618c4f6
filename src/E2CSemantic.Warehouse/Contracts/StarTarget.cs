using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A table of the star and how the source fills it.</summary>
/// <param name="Table">The table.</param>
/// <param name="From">The relation whose rows become rows of the table, one for one.</param>
/// <param name="Key">For a dimension with a surrogate key, the columns that name a member; empty for others.</param>
/// <param name="Columns">For each column of the table but a surrogate key, its value.</param>
/// <param name="Place">Where the target is declared.</param>
public sealed record StarTarget(
    string Table,
    string From,
    ImmutableArray<string> Key,
    ImmutableArray<NamedValue> Columns,
    SourcePlace Place)
{
    /// <summary>The columns of the relation that the table is filled from.</summary>
    internal (string Relation, IEnumerable<string> Columns) Reads => (From, Columns.SelectMany(column => ValueColumns.Of(column.Value)));

    /// <summary>The dimensions among whose members the table's references are looked up.</summary>
    internal ImmutableArray<string> Dimensions => [.. Columns.Select(column => column.Value).OfType<MemberValue>().Select(member => member.Dimension).Distinct()];
}
