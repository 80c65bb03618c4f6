using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Query;

/// <summary>Of how many of those whom a metric means its value is known in a school year, as another metric answers the requester for the whole state.</summary>
/// <param name="Metric">The other metric.</param>
/// <param name="SchoolYear">The year.</param>
/// <param name="Share">The share.</param>
public sealed record AppliedCoverage(MetricReference Metric, SchoolYear SchoolYear, Cell Share);
