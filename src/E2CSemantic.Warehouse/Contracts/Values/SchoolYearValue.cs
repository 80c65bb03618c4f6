namespace E2CSemantic.Warehouse.Contracts;

/// <summary>The school year, named by its spring year, as people write it: 2004 is <c>2003-04</c>.</summary>
/// <param name="Column">The column of the spring year.</param>
public sealed record SchoolYearValue(string Column) : SourceValue;
