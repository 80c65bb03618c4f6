using System.Collections.Immutable;

namespace E2CSemantic.Host.Interop.Drafts;

/// <summary>What imports lose; the codes are listed in <c>metrics/README.md</c>.</summary>
internal static class ImportLosses
{
    public static MetricLoss NotExpressed(string metric, string why) => new(metric, "NOT_EXPRESSED", $"It is not written: {why}.");

    public static MetricLoss Context(string metric, string what) => new(metric, "CONTEXT_LOSS", $"Not read: {what}.");

    /// <summary>What every draft of a document that knows nothing of this layer lacks.</summary>
    public static ImmutableArray<MetricLoss> OfForeign(string metric, DraftRule rule) =>
    [
        new(metric, "HEADER_NOT_TOLD", "Years in force, owner, dimensions, maturity, providers, presentation and fixtures are left to be written."),
        .. rule.IsComparison ? Array.Empty<MetricLoss>() : [Privacy(metric)],
        .. rule.Lines.Contains("kind: quantile")
            ? [new(metric, "QUANTILE_DIFFERS", "A quantile may lie between two values there; here it is always one of them.")]
            : Array.Empty<MetricLoss>(),
    ];

    /// <summary>What every draft of a document that was exported from here lacks.</summary>
    public static ImmutableArray<MetricLoss> OfRestored(string metric) =>
    [
        new(metric, "FIXTURES_NOT_TOLD", "Fixtures, approvals and names of constants are not exported; a variant becomes a metric of its own."),
        Privacy(metric),
    ];

    private static MetricLoss Privacy(string metric) => new(metric, "PRIVACY_NOT_TOLD", "The privacy block is left to be written; without it the metric cannot be published.");
}
