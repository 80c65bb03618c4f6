using System.Globalization;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>
/// Reads one metric file. What concerns the file alone is always told; what concerns the star and the dimensions only when those are whole,
/// because their faults would be told again here in other words.
/// </summary>
internal static class MetricReader
{
    private static readonly KeyList Keys = KeyList.Of(
        "metric", "version", "status", "effective", "title", "description", "owner", "kind", "source", "per_unit?",
        "numerator?", "denominator?", "measure?", "value?", "dimensions", "observe?", "privacy", "providers", "present", "tests");

    private static readonly KeyList EffectiveKeys = KeyList.Of("from", "to");
    private static readonly KeyList ObserveKeys = KeyList.Of("mature_after");

    private static readonly Dictionary<string, MetricStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["draft"] = MetricStatus.Draft,
        ["proposed"] = MetricStatus.Proposed,
        ["approved"] = MetricStatus.Approved,
        ["published"] = MetricStatus.Published,
        ["deprecated"] = MetricStatus.Deprecated,
        ["withdrawn"] = MetricStatus.Withdrawn,
    };

    private static readonly Dictionary<string, MetricKind> Kinds = new(StringComparer.Ordinal)
    {
        ["count"] = MetricKind.Count,
        ["ratio"] = MetricKind.Ratio,
        ["mean"] = MetricKind.Mean,
    };

    public static MetricDefinition? Read(string file, string relative, StarScope? scope, FaultList faults)
    {
        var before = faults.Count;
        if (YamlFile.Read(file, faults) is not { } root || MappingReader.Open(root, "the metric", Keys, faults) is not { } reader)
        {
            return null;
        }

        var name = reader.Form("metric", "an id like k12.enrollment", MetricName.TryParse);
        var version = reader.Form("version", "a version like 1.0.0", SemanticVersion.TryParse);
        CheckLocation(relative, name, version, faults);
        var status = reader.Word("status", Statuses);
        var effective = Effective(reader, faults);
        var title = reader.Text("title");
        var description = reader.Text("description");
        var owner = reader.Text("owner");
        var kind = reader.Word("kind", Kinds);

        var source = SourceSection.Read(reader, kind, scope, faults);
        var dimensions = DimensionsSection.Read(reader, source?.Fact, faults);
        var observe = reader.Mapping("observe", ObserveKeys) is { } after ? Observe(after) : new Observation(0);
        var privacy = PrivacySection.Read(reader, kind, dimensions, source, faults);
        var providers = PresentationSection.Providers(reader, faults);
        var present = PresentationSection.Read(reader, kind, faults);
        var tests = FixtureSection.Read(reader, source, kind, effective, dimensions, privacy?.Unit, faults);
        return faults.Count > before || source?.Fact is null
            ? null
            : new(
                name!.Value,
                version!.Value,
                status!.Value,
                effective!,
                title!.Value,
                description!.Value,
                owner!.Value,
                kind!.Value,
                source.Fact.Fact.Name,
                source.Where,
                source.PerUnit,
                source.NumeratorWhere,
                source.Measure,
                dimensions!,
                observe!,
                privacy!,
                providers,
                present!,
                tests,
                name.Place);
    }

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

    private static EffectiveYears? Effective(MappingReader reader, FaultList faults)
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

        return new(from.Value, to?.Value);
    }

    private static Observation? Observe(MappingReader reader) =>
        reader.Form("mature_after", "a number of school years like 1 school_years", Years)?.Value;

    private static Observation? Years(string text) =>
        text.EndsWith(" school_years", StringComparison.Ordinal)
            && int.TryParse(text[..^" school_years".Length], NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years <= 30
            ? new(years)
            : null;
}
