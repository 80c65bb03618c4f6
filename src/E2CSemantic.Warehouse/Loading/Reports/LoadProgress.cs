namespace E2CSemantic.Warehouse.Loading;

/// <summary>How far a load is.</summary>
/// <param name="Step">What is being done, for people.</param>
/// <param name="Done">The steps done.</param>
/// <param name="Of">All steps.</param>
public sealed record LoadProgress(string Step, int Done, int Of);
