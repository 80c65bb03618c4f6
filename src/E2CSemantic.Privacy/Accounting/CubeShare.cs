namespace E2CSemantic.Privacy.Accounting;

/// <summary>The part of a release's loss that one published cube is to be made with.</summary>
public sealed record CubeShare(string Cube, Share Share);
