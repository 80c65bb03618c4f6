namespace E2CSemantic.Host.Interop;

/// <summary>What a reader of an exported document does not learn or is not kept to.</summary>
/// <param name="Metric">The metric's id.</param>
/// <param name="Code">A stable word for the kind of loss, listed in <c>metrics/README.md</c>.</param>
/// <param name="Lost">One sentence.</param>
internal sealed record MetricLoss(string Metric, string Code, string Lost);
