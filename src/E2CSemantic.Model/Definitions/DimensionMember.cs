namespace E2CSemantic.Model.Definitions;

/// <summary>One member of a conformed dimension.</summary>
/// <param name="Id">The short conformed code, the same from every source: <c>BL</c>.</param>
/// <param name="Label">What people read: <c>Black</c>.</param>
public sealed record DimensionMember(string Id, string Label);
