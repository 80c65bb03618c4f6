namespace E2CSemantic.Privacy.Accounting;

/// <summary>The loss that one published cube is made with.</summary>
public sealed record CubeLoss(string Cube, Rho Rho);
