using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Shapes;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads <c>deprecated</c>, which a version has exactly while its status says so.</summary>
internal static class DeprecationSection
{
    private const string Key = "deprecated";

    private static readonly KeyList Keys = KeyList.Of("until", "replaced_by");

    public static Shape Shape { get; } = ShapeKey.Of(Keys, ("until", TextForms.Day), ("replaced_by", TextForms.Metric));

    public static Located<Deprecation>? Read(MappingReader metric, MetricStatus? status, FaultList faults)
    {
        if (status is not null && metric.Has(Key) != status is MetricStatus.Deprecated)
        {
            faults.Add(ModelFaults.DeprecationStatus(metric.PlaceOf("status"), metric.Has(Key)));
        }

        return metric.Mapping(Key, Keys) is { } reader
            && Days.Read(reader, "until", faults) is { } until
            && reader.Form("replaced_by", "an id like k12.enrollment", MetricName.TryParse) is { } other
                ? new(new(until, other.Value), other.Place)
                : null;
    }
}
