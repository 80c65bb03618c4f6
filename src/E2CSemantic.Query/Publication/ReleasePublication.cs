using System.Collections.Immutable;

namespace E2CSemantic.Query.Publication;

/// <summary>What was published of a release, once: the policy in force then, and the cubes drawn under it.</summary>
/// <param name="PolicyId">The policy's jurisdiction: <c>ma</c>.</param>
/// <param name="PolicyVersion">The policy's version: <c>2026.2</c>.</param>
/// <param name="PublishedAt">When the noise was drawn.</param>
/// <param name="Confidence">The coverage of the intervals, in thousandths.</param>
/// <param name="Cubes">The cubes.</param>
public sealed record ReleasePublication(
    string PolicyId,
    string PolicyVersion,
    DateTimeOffset PublishedAt,
    int Confidence,
    ImmutableArray<PublishedCubeInfo> Cubes);
