namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A value computed from one row of a relation.</summary>
public abstract record SourceValue;
