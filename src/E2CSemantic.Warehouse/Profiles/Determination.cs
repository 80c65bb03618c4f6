namespace E2CSemantic.Warehouse.Profiles;

/// <summary>Who determined that the risk is very small, as 45 CFR 164.514(b)(1) asks.</summary>
/// <param name="Signer">The expert.</param>
/// <param name="SignedOn">The day, <c>YYYY-MM-DD</c>.</param>
/// <param name="Method">Where methods and results are documented.</param>
public sealed record Determination(string Signer, string SignedOn, string Method);
