using E2CSemantic.Model.Shapes;
using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>What every metric file begins with, whatever it computes; a part at fault is null.</summary>
internal sealed record MetricHeader(
    Located<MetricName>? Name,
    Located<SemanticVersion>? Version,
    MetricStatus? Status,
    EffectiveYears? Effective,
    Deprecation? Deprecation,
    string? Title,
    string? Description,
    string? Owner,
    ImmutableArray<string> Citations,
    ImmutableArray<Approval> Approvals)
{
    private static readonly KeyList EffectiveKeys = KeyList.Of("from", "to", "cast_back_to?");

    private static readonly Dictionary<string, MetricStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["draft"] = MetricStatus.Draft,
        ["proposed"] = MetricStatus.Proposed,
        ["approved"] = MetricStatus.Approved,
        ["published"] = MetricStatus.Published,
        ["deprecated"] = MetricStatus.Deprecated,
        ["withdrawn"] = MetricStatus.Withdrawn,
    };

    /// <summary>The keys that every metric file begins with, <c>kind</c> and what follows it apart.</summary>
    public static ImmutableArray<(string Name, Shape Value)> Shapes { get; } =
    [
        ("metric", TextForms.Metric),
        ("version", TextForms.Version),
        ("status", TextForms.WordOf(Statuses)),
        ("effective", ShapeKey.Of(EffectiveKeys, ("from", TextForms.Year), ("to", new Shape.OrNull(TextForms.Year)), ("cast_back_to", TextForms.Year))),
        ("deprecated", DeprecationSection.Shape),
        ("title", TextForms.Any),
        ("description", TextForms.Any),
        ("owner", TextForms.Any),
        ("citations", new Shape.List(TextForms.Any)),
        ("approvals", ApprovalSection.Shape),
    ];

    public static MetricHeader Read(MappingReader reader, string relative, FaultList faults)
    {
        var name = reader.Form("metric", "an id like k12.enrollment", MetricName.TryParse);
        var version = reader.Form("version", "a version like 1.0.0", SemanticVersion.TryParse);
        CheckLocation(relative, name, version, faults);
        var status = reader.Word("status", Statuses);
        var effective = EffectiveOf(reader, faults);
        var deprecation = DeprecationSection.Read(reader, status, faults);
        var title = reader.Text("title");
        var description = reader.Text("description");
        var owner = reader.Text("owner");
        return new(name, version, status, effective, deprecation?.Value, title?.Value, description?.Value, owner?.Value, CitationsOf(reader), ApprovalSection.Read(reader, faults));
    }

    private static ImmutableArray<string> CitationsOf(MappingReader reader) => [.. reader.Texts("citations").Select(citation => citation.Value)];

    private static void CheckLocation(string relative, Located<MetricName>? name, Located<SemanticVersion>? version, FaultList faults)
    {
        if (name is null || version is null)
        {
            return;
        }

        var expected = string.Create(CultureInfo.InvariantCulture, $"{name.Value.Domain}/{name.Value.Name}/v{version.Value.Major}.yaml");
        if (relative != expected)
        {
            faults.Add(ModelFaults.FileLocation(name.Place, "'metric' and 'version'", expected));
        }
    }

    private static EffectiveYears? EffectiveOf(MappingReader reader, FaultList faults)
    {
        if (reader.Mapping("effective", EffectiveKeys) is not { } effective)
        {
            return null;
        }

        var from = effective.Node("from") is { } first ? SchoolYears.Read(first, "'from'", faults) : null;
        var to = effective.Node("to") is { } last and not YamlScalar { Value: null } ? SchoolYears.Read(last, "'to'", faults) : null;
        if (from is null)
        {
            return null;
        }

        if (to is not null && to.Value.CompareTo(from.Value) < 0)
        {
            faults.Add(ModelFaults.EffectiveBackwards(to.Place));
            return null;
        }

        var earliest = effective.Node("cast_back_to") is { } back ? SchoolYears.Read(back, "'cast_back_to'", faults) : null;
        if (earliest is not null && earliest.Value.CompareTo(from.Value) >= 0)
        {
            faults.Add(ModelFaults.CastForward(earliest.Place, from.Value.ToString()));
            return null;
        }

        return new(from.Value, to?.Value) { CastBackTo = earliest?.Value };
    }
}
