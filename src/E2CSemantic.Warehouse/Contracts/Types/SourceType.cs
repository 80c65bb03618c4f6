namespace E2CSemantic.Warehouse.Contracts;

/// <summary>What may stand in a column of a source file.</summary>
public abstract record SourceType;
