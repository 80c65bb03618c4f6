using System.Collections.Immutable;

namespace E2CSemantic.Query.Publication;

/// <summary>
/// What publishing a release would cost and how accurate it would be. Nothing is drawn or spent for it. All but
/// <see cref="PlannedCube.ShownCells"/> follows from the policy, the definitions and public domains.
/// </summary>
/// <param name="ReleaseId">The release.</param>
/// <param name="IsPublished">Whether it is published already; it would then not be drawn again.</param>
/// <param name="TotalNanoRho">The privacy loss of all cubes together per person and school year, in billionths of rho.</param>
/// <param name="Cubes">The cubes.</param>
public sealed record PublicationPlan(string ReleaseId, bool IsPublished, long TotalNanoRho, ImmutableArray<PlannedCube> Cubes);
