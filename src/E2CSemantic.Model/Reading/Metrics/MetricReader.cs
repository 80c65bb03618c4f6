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
        "metric", "version", "status", "effective", "deprecated?", "title", "description", "owner", "citations?", "approvals?", "kind", "params?", "variants?", "source?", "cohort?", "outcomes?",
        "per_unit?", "having?", "numerator?", "denominator?", "measure?", "value?", "dimensions", "observe?", "coverage?", "privacy", "providers", "present", "tests");

    public static Shape Shape { get; } = ShapeKey.Of(
        Keys,
        [
            .. MetricHeader.Shapes,
            ("kind", TextForms.WordOf(WrittenKinds.Words)),
            ("params", VariantSection.Constants),
            ("variants", VariantSection.Shape),
            ("source", SourceSection.Shape),
            (CohortSection.CohortKey, CohortSection.Shape),
            (CohortSection.OutcomesKey, FollowedSection.OutcomesShape),
            ("per_unit", PerUnitSection.Shape),
            ("having", TextForms.Any),
            .. CalculationSection.Shapes,
            ("dimensions", DimensionsSection.Shape),
            ("observe", ObserveSection.Shape),
            ("coverage", CoverageSection.Shape),
            ("privacy", PrivacySection.Shape),
            ("providers", PresentationSection.ProvidersShape),
            ("present", PresentationSection.Shape),
            ("tests", FixtureSection.Shape),
        ]) with
    {
        Rules = [.. WrittenKinds.Words.Select(kind => new ShapeRule("kind", kind.Key, WrittenKinds.KeysOf(kind.Value)))],
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
        var kind = reader.Word("kind", WrittenKinds.Words);

        var source = SourceSection.Read(reader, kind, variant.Parameters, scope, faults);
        var computes = source.Calculation;
        var dimensions = DimensionsSection.Read(reader, source.Fact, faults);
        var observe = variant.Observe ?? ObserveSection.Read(reader);
        if (source.Cohort is not null && observe is not null)
        {
            CohortSection.CheckMaturity(reader, source.Cohort, observe, faults);
        }

        var coverage = variant.Name is null ? CoverageSection.Read(reader, faults) : variant.Coverage;
        var privacy = PrivacySection.Read(reader, computes.Kind, dimensions, source, faults);
        var providers = PresentationSection.Providers(reader, faults);
        var present = PresentationSection.Read(reader, computes.Kind, faults);
        var tests = FixtureSection.Read(
            reader, variant.Name, new(scope, header.Effective, dimensions, computes.Kind, FixtureSources(source, reader.Has(CohortSection.CohortKey) || !reader.Has("source"), privacy, scope)), faults);
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
                header.Citations,
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
                observe!,
                privacy!,
                providers,
                present!,
                tests,
                variant.Name?.Place ?? header.Name.Place)
            {
                Cohort = source.Cohort,
                Coverage = coverage,
            };
    }

    // Where it cannot be said which facts a cohort reads, it cannot be said what its fixtures give.
    private static ImmutableArray<FixtureScope.Source> FixtureSources(SourceSection source, bool isOfCohort, PrivacyBlock? privacy, StarScope? scope) =>
        isOfCohort && source.Cohort is null ? []
        : scope is null || source.Fact is null ? [new(source.Fact, [], privacy?.Unit)]
        : [.. source.Reads().Select(read => new FixtureScope.Source(new(scope, scope.Star.Tables[read.Fact]), read.Columns, privacy?.Unit))];
}
