using System.Collections.Immutable;

namespace E2CSemantic.Query.Publication;

/// <summary>What drawing one cube would cost and how accurate it would be.</summary>
/// <param name="Cube">The cube, its noise and half-widths included.</param>
/// <param name="Cells">The cells of the declared domain over its years.</param>
/// <param name="CountHalfWidth">How far the noisy count of a cell's people may be off, at the policy's confidence.</param>
/// <param name="ShownFrom">
/// From how many people on a cell is shown with at least the policy's confidence: the smallest noisy count shown and the half-width together.
/// </param>
/// <param name="ShownCells">
/// How many cells have as many people as the smallest noisy count shown, and so are expected to be shown. It is read from the release itself: for whoever decides
/// on the publication, never for its readers.
/// </param>
/// <param name="MechanismSteps">The steps of the plan as lines, the last first.</param>
public sealed record PlannedCube(PublishedCubeInfo Cube, long Cells, long CountHalfWidth, long ShownFrom, long ShownCells, ImmutableArray<string> MechanismSteps);
