namespace E2CSemantic.Warehouse.Releases;

/// <summary>How the members of a dimension differ.</summary>
/// <param name="Table">The dimension.</param>
/// <param name="Members">The members, known by the dimension's key.</param>
public sealed record DimensionDifference(string Table, Difference Members);
