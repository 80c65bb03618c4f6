using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Model.Star;

/// <summary>
/// How a fact reaches a dimension: by its own column, or by the one reference that bears the name of the dimension table's key.
/// References to the same table under other names are roles, never paths.
/// </summary>
/// <param name="Reference">The column of the fact that is joined with the key; null where the fact holds the code itself.</param>
/// <param name="Table">The table joined; null where the fact holds the code itself.</param>
/// <param name="Column">The column that holds the member id.</param>
public sealed record JoinPath(StarColumn? Reference, StarTable? Table, StarColumn Column)
{
    /// <summary>The path from <paramref name="fact"/> to <paramref name="dimension"/>; null if there is none or none that is the dimension's own.</summary>
    public static JoinPath? Find(StarSchema star, StarTable fact, DimensionDefinition dimension)
    {
        if (dimension.Table is null)
        {
            return fact.Column(dimension.Column) is { } own && own.Type == dimension.ColumnType ? new(null, null, own) : null;
        }

        var table = star.Tables[dimension.Table];
        return fact.Column(table.Grain[0]) is { } reference && reference.References == table.Name && table.Column(dimension.Column) is { } code
            ? new(reference, table, code)
            : null;
    }
}
