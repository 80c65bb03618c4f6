using System.Globalization;

namespace E2CSemantic.Model.Definitions;

/// <summary>One major version of a metric: <c>k12.grad4@1</c>.</summary>
/// <param name="Metric">The id.</param>
/// <param name="Major">The major version, at least 1.</param>
public sealed record MetricReference(MetricName Metric, int Major)
{
    /// <summary>Reads <c>domain.name@major</c>; null if the text is not of that form.</summary>
    public static MetricReference? TryParse(string text) =>
        text.Split('@') is [var name, var number]
            && MetricName.TryParse(name) is { } metric
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major > 0
                ? new(metric, major)
                : null;

    /// <summary>The reference to a version.</summary>
    public static MetricReference Of(MetricDefinition metric) => new(metric.Name, metric.Version.Major);

    /// <summary>As written: <c>k12.grad4@1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Metric}@{Major}");
}
