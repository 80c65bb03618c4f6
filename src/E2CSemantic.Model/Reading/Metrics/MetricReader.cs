using E2CSemantic.Model.Shapes;
using System.Collections.Immutable;
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

    private static readonly Dictionary<string, WrittenKind> Kinds = new(StringComparer.Ordinal)
    {
        ["count"] = WrittenKind.Count,
        ["sum"] = WrittenKind.Sum,
        ["ratio"] = WrittenKind.Ratio,
        ["mean"] = WrittenKind.Mean,
        ["quantile"] = WrittenKind.Quantile,
    };

    public static Shape Shape { get; } = ShapeKey.Of(
        Keys,
        [
            .. MetricHeader.Shapes,
            ("kind", TextForms.WordOf(Kinds)),
            ("params", VariantSection.Constants),
            ("variants", VariantSection.Shape),
            ("source", SourceSection.Shape),
            ("per_unit", PerUnitSection.Shape),
            ("having", TextForms.Any),
            .. CalculationSection.Shapes,
            ("dimensions", DimensionsSection.Shape),
            ("observe", ObserveSection.Shape),
            ("privacy", PrivacySection.Shape),
            ("providers", PresentationSection.ProvidersShape),
            ("present", PresentationSection.Shape),
            ("tests", FixtureSection.Shape),
        ]) with
    {
        Rules = [.. Kinds.Select(kind => new ShapeRule("kind", kind.Key, CalculationSection.KeysOf(kind.Value)))],
    };

    /// <summary>The metric of the file and its variants; empty at any fault.</summary>
    public static ImmutableArray<MetricDefinition> Read(YamlNode root, string relative, StarScope? scope, FaultList faults)
    {
        var before = faults.Count;
        if (MappingReader.Open(root, "the metric", Keys, faults) is not { } reader)
        {
            return [];
        }

        var read = VariantSection.Read(reader, faults).Select(variant => One(reader, variant, relative, scope, before, faults)).ToArray();
        return faults.Count > before ? [] : [.. read.OfType<MetricDefinition>()];
    }

    private static MetricDefinition? One(MappingReader reader, VariantSection variant, string relative, StarScope? scope, int before, FaultList faults)
    {
        var header = MetricHeader.Read(reader, relative, faults);
        var kind = reader.Word("kind", Kinds);

        var source = SourceSection.Read(reader, kind, variant.Parameters, scope, faults);
        var computes = source.Calculation;
        var dimensions = DimensionsSection.Read(reader, source.Fact, faults);
        var observe = ObserveSection.Read(reader);
        var privacy = PrivacySection.Read(reader, computes.Kind, dimensions, source, faults);
        var providers = PresentationSection.Providers(reader, faults);
        var present = PresentationSection.Read(reader, computes.Kind, faults);
        var tests = FixtureSection.Read(
            reader, variant.Name, new(scope, header.Effective, dimensions, computes.Kind, [new(source.Fact, source.UsedColumns(), privacy?.Unit)]), faults);
        return faults.Count > before || source.Fact is null
            ? null
            : new(
                variant.Name is null ? header.Name!.Value : header.Name!.Value with { Name = variant.Name.Value },
                variant.Name is null ? null : header.Name.Value,
                header.Version!.Value,
                header.Status!.Value,
                header.Effective!,
                header.Deprecation,
                variant.Title ?? header.Title!,
                variant.Description ?? header.Description!,
                header.Owner!,
                header.Approvals,
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
                variant.Name?.Place ?? header.Name.Place);
    }
}
