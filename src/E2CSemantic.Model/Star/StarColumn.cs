namespace E2CSemantic.Model.Star;

/// <summary>A column of the star.</summary>
/// <param name="Name">Lower snake case.</param>
/// <param name="Type">Its type.</param>
/// <param name="Nullable">Whether null may stand in it; never for a reference.</param>
/// <param name="References">The dimension table whose key it holds; null for other columns.</param>
/// <param name="Description">What it means, for the data dictionary.</param>
public sealed record StarColumn(string Name, ColumnType Type, bool Nullable, string? References, string Description)
{
    /// <summary>Its value where a row does not tell it; null where every row must.</summary>
    public ColumnDefault? Default { get; init; }

    /// <summary>What may be summed of it; null for a column that is no measure.</summary>
    public Measure? Measure { get; init; }

    /// <summary>Whether it holds numbers, whatever they mean.</summary>
    public bool IsNumber => Type is ColumnType.SmallInteger or ColumnType.Integer or ColumnType.BigInteger or ColumnType.Decimal;
}
