using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>What became of those who leave, in the order in which they were given.</summary>
internal sealed record LeftReport(ImmutableArray<LeftPerson> People);
