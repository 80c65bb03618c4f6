namespace E2CSemantic.Model.Definitions;

/// <summary>The name of a conformed dimension, lower snake case: <c>race_ethnicity</c>.</summary>
/// <param name="Value">The name.</param>
public readonly record struct DimensionName(string Value) : IComparable<DimensionName>
{
    /// <inheritdoc/>
    public int CompareTo(DimensionName other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The name as written.</summary>
    public override string ToString() => Value;
}
