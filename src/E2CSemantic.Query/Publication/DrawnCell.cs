using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Query.Publication;

/// <summary>A cell of a drawn cube.</summary>
/// <param name="SchoolYear">The school year.</param>
/// <param name="Members">A member id for each dimension column.</param>
/// <param name="Statistics">A noisy integer for each statistic column; may be negative.</param>
public sealed record DrawnCell(SchoolYear SchoolYear, ImmutableArray<string> Members, ImmutableArray<long> Statistics);
