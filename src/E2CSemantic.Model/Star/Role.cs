using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Model.Star;

/// <summary>
/// A second reference of a fact to a dimension's table: <c>next_grade_key</c> references <c>dim_grade</c>, so <c>next_grade</c> is a role of <c>grade</c>.
/// </summary>
/// <param name="Name">The column without its <c>_key</c>: what expressions and fixtures write.</param>
/// <param name="Column">The reference.</param>
/// <param name="Dimension">The only dimension whose code stands in the referenced table.</param>
public sealed record Role(string Name, StarColumn Column, DimensionDefinition Dimension)
{
    private const string KeySuffix = "_key";

    /// <summary>The roles of <paramref name="fact"/>, in the order of its columns. A table with several dimensions has no roles: which code is meant would be a guess.</summary>
    public static ImmutableArray<Role> Of(StarSchema star, StarTable fact, IEnumerable<DimensionDefinition> dimensions)
    {
        var byTable = dimensions.Where(dimension => dimension.Table is not null).ToLookup(dimension => dimension.Table!, StringComparer.Ordinal);
        return
        [
            .. fact.Columns
                .Where(column => column.References is { } table && column.Name.EndsWith(KeySuffix, StringComparison.Ordinal)
                    && column.Name != star.Tables[table].Grain[0] && byTable[table].Count() == 1)
                .Select(column => new Role(column.Name[..^KeySuffix.Length], column, byTable[column.References!].Single())),
        ];
    }
}
