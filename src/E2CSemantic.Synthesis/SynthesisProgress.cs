namespace E2CSemantic.Synthesis;

/// <summary>How far a synthesis is.</summary>
/// <param name="Done">Blocks of people that are written.</param>
/// <param name="Of">All blocks.</param>
public readonly record struct SynthesisProgress(int Done, int Of);
