namespace E2CSemantic.Warehouse.Anonymity;

/// <summary>How many people's value of a sensitive column follows from what is commonly known of them.</summary>
/// <param name="Column">The column.</param>
/// <param name="Alike">The people in classes with a value that is not harmless and fewer than l different values.</param>
public sealed record MeasuredDiversity(string Column, long Alike);
