namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Text of 1 to <paramref name="Length"/> UTF-16 units.</summary>
/// <param name="Length">The greatest length.</param>
public sealed record TextType(int Length) : SourceType;
