using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Policies;

namespace E2CSemantic.Model.Checks;

/// <summary>A cube names a metric in force and its dimensions in their order; no cube stands twice; the shares are at most the whole.</summary>
internal static class CubeChecks
{
    public static void CheckMetric(Located<MetricName> name, ImmutableArray<Located<string>> by, SourcePlace place, KnownMetrics metrics, FaultList faults)
    {
        var id = name.Value.ToString();
        if (metrics.AtFault.Contains(id))
        {
            return;
        }

        var versions = metrics.Read.Where(metric => metric.Name == name.Value).ToArray();
        var inForce = versions.Where(metric => metric.Status is MetricStatus.Published or MetricStatus.Deprecated).ToArray();
        if (inForce.Length == 0)
        {
            var known = metrics.Read.Select(metric => metric.Name.ToString()).Concat(metrics.AtFault).Where(other => other != id).Distinct();
            faults.Add(ModelFaults.CubeMetric(name.Place, id, versions.Length > 0, known));
            return;
        }

        foreach (var metric in inForce)
        {
            CheckDimensions(metric, by, place, faults);
        }
    }

    public static void CheckTogether(IReadOnlyList<PublishedCube> cubes, SourcePlace place, FaultList faults)
    {
        Fraction sum = 0L;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cube in cubes)
        {
            sum += new Fraction(cube.ShareNumerator, cube.ShareDenominator);
            if (!seen.Add($"{cube.Metric} {string.Join(' ', cube.By.Order())}"))
            {
                faults.Add(ModelFaults.CubeTwice(cube.Place, cube.Metric.ToString()));
            }
        }

        if (sum.CompareTo(1L) > 0)
        {
            faults.Add(ModelFaults.CubeShares(place, sum.ToString()));
        }
    }

    private static void CheckDimensions(MetricDefinition metric, ImmutableArray<Located<string>> by, SourcePlace place, FaultList faults)
    {
        if (!HasNoise(metric))
        {
            faults.Add(ModelFaults.CubeKind(place, metric.Name.ToString()));
        }

        var allowed = metric.Dimensions.Allow;
        var known = allowed.Select(name => name.Value).ToArray();
        foreach (var dimension in by.Where(dimension => !known.Contains(dimension.Value)))
        {
            faults.Add(ModelFaults.DimensionUnknown(dimension.Place, $"'{metric.Name}'", dimension.Value, known));
        }

        var positions = by.Select(dimension => Array.IndexOf(known, dimension.Value)).Where(position => position >= 0).ToArray();
        if (!positions.Order().SequenceEqual(positions))
        {
            faults.Add(ModelFaults.CubeOrder(place, metric.Name.ToString(), known));
        }

        foreach (var required in metric.Dimensions.Required.Where(required => by.All(dimension => dimension.Value != required.Value)))
        {
            faults.Add(ModelFaults.RequiredDimension(place, required.Value));
        }

        if (by.Length - metric.Dimensions.Required.Length > metric.Dimensions.MaxCross)
        {
            faults.Add(ModelFaults.CubeCross(place, metric.Name.ToString(), metric.Dimensions.MaxCross));
        }
    }

    // A comparison has no rows of its own; a part of a negative amount has no noise worked out for it.
    private static bool HasNoise(MetricDefinition metric) =>
        metric.Comparison is null && (metric.Kind is not MetricKind.AmountRatio || metric.Privacy.Lower is null or >= 0);
}
