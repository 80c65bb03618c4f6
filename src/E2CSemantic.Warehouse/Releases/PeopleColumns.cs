using System.Collections.Immutable;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>The columns of the star that hold keys of people.</summary>
internal static class PeopleColumns
{
    /// <summary>The dimensions of people, in one of which everyone should stand.</summary>
    public static ImmutableArray<string> Dimensions { get; } = ["dim_person", "dim_staff"];

    public static IEnumerable<string> Of(StarTable table) => Dimensions.Contains(table.Name)
        ? [table.Grain[0]]
        : table.Columns.Where(column => column.References is { } target && Dimensions.Contains(target)).Select(column => column.Name);
}
