namespace E2CSemantic.Model.Definitions;

/// <summary>One of the two metrics that a comparison is made of.</summary>
/// <param name="Metric">The version asked, never itself a comparison.</param>
/// <param name="Dimension">For a gap, the dimension that tells the two groups apart; else null.</param>
/// <param name="Member">For a gap, the member of <paramref name="Dimension"/> that it is asked for; else null.</param>
public sealed record ComparisonOperand(MetricDefinition Metric, DimensionName? Dimension, string? Member)
{
    /// <summary>As in messages: <c>k12.grad4@1 of LI</c>.</summary>
    public override string ToString() => $"{Metric.Name}@{Metric.Version.Major}{(Member is null ? "" : $" of {Member}")}";
}
