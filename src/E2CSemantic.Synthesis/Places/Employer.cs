namespace E2CSemantic.Synthesis.Places;

/// <summary>An employer as it stands in a wage record.</summary>
internal sealed record Employer(byte[] Fein, byte[] Label, byte[] Naics);
