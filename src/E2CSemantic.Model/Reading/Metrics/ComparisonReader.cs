using E2CSemantic.Model.Shapes;
using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads the file of a metric that compares two others (<c>kind: gap</c>, <c>kind: derived</c>), once those have been read.</summary>
internal static class ComparisonReader
{
    private static readonly KeyList Keys = KeyList.Of(
        "metric", "version", "status", "effective", "deprecated?", "title", "description", "owner", "citations?", "approvals?", "kind", "gap?", "derived?", "dimensions", "present", "tests");

    private static readonly Dictionary<string, MetricKind> Kinds = new(StringComparer.Ordinal)
    {
        [ComparisonSection.Gap] = MetricKind.Gap,
        [ComparisonSection.Derived] = MetricKind.Derived,
    };

    /// <summary>The words under <c>kind</c> that make a file one of a comparison.</summary>
    public static IEnumerable<string> KindWords => Kinds.Keys;

    public static Shape Shape { get; } = ShapeKey.Of(
        Keys,
        [
            .. MetricHeader.Shapes,
            ("kind", TextForms.WordOf(Kinds)),
            (ComparisonSection.Gap, ComparisonSection.GapShape),
            (ComparisonSection.Derived, ComparisonSection.DerivedShape),
            ("dimensions", DimensionsSection.Shape),
            ("present", PresentationSection.Shape),
            ("tests", FixtureSection.Shape),
        ]) with
    {
        Rules = [.. Kinds.Keys.Select(kind => new ShapeRule("kind", kind, [kind]))],
    };

    /// <summary>Whether the file compares two metrics, by its kind, or by its keys where the kind is misspelt.</summary>
    public static bool Concerns(YamlMapping root) => root.Entries.Any(entry =>
        Kinds.ContainsKey(entry.Key.Text) || (entry.Key.Text == "kind" && entry.Value is YamlScalar scalar && Kinds.ContainsKey(scalar.Text)));

    /// <summary>The metric; null at any fault, or where a compared metric is at fault itself.</summary>
    public static MetricDefinition? Read(YamlNode root, string relative, KnownVersions known, StarScope? scope, FaultList faults)
    {
        var before = faults.Count;
        if (MappingReader.Open(root, "the metric", Keys, faults) is not { } reader)
        {
            return null;
        }

        var header = MetricHeader.Read(reader, relative, faults);
        var kind = reader.Word("kind", Kinds);
        CheckKeys(reader, kind, faults);
        var comparison = ComparisonSection.Read(reader, kind, known, scope, faults);
        var dimensions = DimensionsSection.Read(reader, null, faults);
        var present = PresentationSection.Read(reader, kind, faults);
        if (comparison is not null)
        {
            ComparisonChecks.Check(reader, header, comparison, dimensions, present, faults);
        }

        ImmutableArray<FixtureScope.Source> sources = comparison is null || scope is null ? [] : [.. comparison.Operands.SelectMany(operand => MetricColumns.ByFact(operand.Metric)).GroupBy(read => read.Fact).Select(Source)];
        var tests = FixtureSection.Read(reader, null, new(scope, header.Effective, dimensions, kind, sources), faults);
        return faults.Count > before || comparison is null || scope is null
            ? null
            : Definition(header, kind!.Value, comparison, dimensions!, present!, tests);

        FixtureScope.Source Source(IGrouping<string, (string Fact, IReadOnlyList<string> Columns)> reads) => new(
            new(scope, scope.Star.Tables[reads.Key]), [.. reads.SelectMany(read => read.Columns).Distinct()], comparison.Compared.Metric.Privacy.Unit);
    }

    private static MetricDefinition Definition(
        MetricHeader header, MetricKind kind, Comparison comparison, MetricDimensions dimensions, Presentation present, ImmutableArray<MetricFixture> tests)
    {
        var compared = comparison.Compared.Metric;
        return new(
            header.Name!.Value,
            null,
            header.Version!.Value,
            header.Status!.Value,
            header.Effective!,
            header.Deprecation,
            header.Title!,
            header.Description!,
            header.Owner!,
            header.Citations,
            header.Approvals,
            kind,
            ImmutableSortedDictionary<string, object>.Empty,
            compared.Fact,
            Where: null,
            PerUnit: [],
            Having: null,
            NumeratorWhere: null,
            DenominatorWhere: null,
            Measure: null,
            Whole: null,
            Quantile: null,
            dimensions,
            new(comparison.Operands.Max(operand => operand.Metric.Observe.MatureAfterYears)),
            compared.Privacy,
            Providers(comparison),
            present,
            tests,
            header.Name.Place)
        {
            Comparison = comparison,
        };
    }

    // Whoever takes part in one of the two takes part here; it is refused if either would be.
    private static ImmutableArray<ProviderNeed> Providers(Comparison comparison) =>
    [
        .. comparison.Operands.SelectMany(operand => operand.Metric.Providers).GroupBy(need => need.Id).Select(needs =>
            new ProviderNeed(needs.Key, [.. needs.SelectMany(need => need.Needs).Distinct()], needs.Min(need => need.WhenExcluded))),
    ];

    private static void CheckKeys(MappingReader reader, MetricKind? kind, FaultList faults)
    {
        if (kind is null)
        {
            return;
        }

        var (own, other) = kind is MetricKind.Gap ? (ComparisonSection.Gap, ComparisonSection.Derived) : (ComparisonSection.Derived, ComparisonSection.Gap);
        if (!reader.Has(own))
        {
            faults.Add(ModelFaults.KeyMissing(reader.Place, $"a metric of kind {own}", own));
        }

        if (reader.Has(other))
        {
            faults.Add(ModelFaults.KeyOfOtherKind(reader.PlaceOf(other), own, other, [own]));
        }
    }
}
