namespace E2CSemantic.Warehouse.Anonymity;

/// <summary>The classes whose sizes lie in a range.</summary>
/// <param name="From">The least size.</param>
/// <param name="To">The greatest size; null for no end.</param>
/// <param name="Classes">How many classes.</param>
/// <param name="People">How many people in them.</param>
public sealed record SizeBand(int From, int? To, long Classes, long People);
