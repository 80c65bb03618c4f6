using System.Collections.Immutable;

namespace E2CSemantic.Synthesis;

/// <summary>What was written.</summary>
/// <param name="Persons">People in the state.</param>
/// <param name="Files">All files of agencies, in the order of providers.</param>
public sealed record SynthesisReport(int Persons, ImmutableArray<WrittenFile> Files);
