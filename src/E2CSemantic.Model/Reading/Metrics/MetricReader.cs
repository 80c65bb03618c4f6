using System.Collections.Immutable;
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
        "metric", "version", "status", "effective", "deprecated?", "title", "description", "owner", "approvals?", "kind", "params?", "variants?", "source", "per_unit?",
        "having?", "numerator?", "denominator?", "measure?", "value?", "dimensions", "observe?", "privacy", "providers", "present", "tests");

    private static readonly KeyList EffectiveKeys = KeyList.Of("from", "to");

    private static readonly Dictionary<string, MetricStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["draft"] = MetricStatus.Draft,
        ["proposed"] = MetricStatus.Proposed,
        ["approved"] = MetricStatus.Approved,
        ["published"] = MetricStatus.Published,
        ["deprecated"] = MetricStatus.Deprecated,
        ["withdrawn"] = MetricStatus.Withdrawn,
    };

    private static readonly Dictionary<string, WrittenKind> Kinds = new(StringComparer.Ordinal)
    {
        ["count"] = WrittenKind.Count,
        ["sum"] = WrittenKind.Sum,
        ["ratio"] = WrittenKind.Ratio,
        ["mean"] = WrittenKind.Mean,
        ["quantile"] = WrittenKind.Quantile,
    };

    /// <summary>The metric of the file and its variants; empty at any fault.</summary>
    public static ImmutableArray<MetricDefinition> Read(string file, string relative, StarScope? scope, FaultList faults)
    {
        var before = faults.Count;
        if (YamlFile.Read(file, faults) is not { } root || MappingReader.Open(root, "the metric", Keys, faults) is not { } reader)
        {
            return [];
        }

        var read = VariantSection.Read(reader, faults).Select(variant => One(reader, variant, relative, scope, before, faults)).ToArray();
        return faults.Count > before ? [] : [.. read.OfType<MetricDefinition>()];
    }

    private static MetricDefinition? One(MappingReader reader, VariantSection variant, string relative, StarScope? scope, int before, FaultList faults)
    {
        var name = reader.Form("metric", "an id like k12.enrollment", MetricName.TryParse);
        var version = reader.Form("version", "a version like 1.0.0", SemanticVersion.TryParse);
        CheckLocation(relative, name, version, faults);
        var status = reader.Word("status", Statuses);
        var effective = Effective(reader, faults);
        var deprecation = DeprecationSection.Read(reader, status, faults);
        var title = reader.Text("title");
        var description = reader.Text("description");
        var owner = reader.Text("owner");
        var approvals = ApprovalSection.Read(reader, faults);
        var kind = reader.Word("kind", Kinds);

        var source = SourceSection.Read(reader, kind, variant.Parameters, scope, faults);
        var computes = source.Calculation;
        var dimensions = DimensionsSection.Read(reader, source.Fact, faults);
        var observe = ObserveSection.Read(reader);
        var privacy = PrivacySection.Read(reader, computes.Kind, dimensions, source, faults);
        var providers = PresentationSection.Providers(reader, faults);
        var present = PresentationSection.Read(reader, computes.Kind, faults);
        var tests = FixtureSection.Read(reader, variant.Name, source, effective, dimensions, privacy?.Unit, faults);
        return faults.Count > before || source.Fact is null
            ? null
            : new(
                variant.Name is null ? name!.Value : name!.Value with { Name = variant.Name.Value },
                variant.Name is null ? null : name.Value,
                version!.Value,
                status!.Value,
                effective!,
                deprecation?.Value,
                variant.Title ?? title!.Value,
                variant.Description ?? description!.Value,
                owner!.Value,
                approvals,
                computes.Kind!.Value,
                variant.Parameters,
                source.Fact.Fact.Name,
                source.Where,
                source.PerUnit,
                source.Having,
                computes.NumeratorWhere,
                computes.DenominatorWhere,
                computes.Measure?.Value,
                computes.Whole?.Value,
                computes.Quantile,
                dimensions!,
                variant.Observe ?? observe!,
                privacy!,
                providers,
                present!,
                tests,
                variant.Name?.Place ?? name.Place);
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
}
