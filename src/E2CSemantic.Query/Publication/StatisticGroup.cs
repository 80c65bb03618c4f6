using System.Collections.Immutable;
using System.Numerics;

namespace E2CSemantic.Query.Publication;

/// <summary>Statistics of a cube of which a person changes so little together that they share one loss.</summary>
/// <param name="Names">The statistics.</param>
/// <param name="PerCell">The most that one person's rows in one cell change the sum of the squared differences of all of them.</param>
internal sealed record StatisticGroup(ImmutableArray<string> Names, BigInteger PerCell);
