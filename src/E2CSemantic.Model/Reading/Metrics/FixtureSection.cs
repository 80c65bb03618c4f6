using E2CSemantic.Model.Shapes;
using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads <c>tests</c> of the metric of a file or of one of its variants: at least one fixture, each with rows, a query and the exact answer.</summary>
internal static class FixtureSection
{
    private static readonly KeyList Keys = KeyList.Of("name", "variant?", "given", "query", "expect");

    private static readonly Shape Rows = new Shape.List(new Shape.Entries(new Shape.Scalar()));

    public static Shape Shape { get; } = new Shape.List(
        ShapeKey.Of(
            Keys,
            ("name", TextForms.Name),
            ("variant", TextForms.Name),
            ("given", new Shape.Either(Rows, new Shape.Entries(Rows))),
            ("query", FixtureQueryReader.Shape),
            ("expect", Rows)),
        1);

    public static ImmutableArray<MetricFixture> Read(
        MappingReader metric,
        Located<string>? variant,
        FixtureScope scope,
        FaultList faults)
    {
        if (metric.Node("tests") is YamlSequence { Items.IsEmpty: true })
        {
            faults.Add(ModelFaults.TestsMissing(metric.PlaceOf("tests")));
        }

        var fixtures = ImmutableArray.CreateBuilder<MetricFixture>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in metric.Items("tests"))
        {
            if (MappingReader.Open(item, "a test", Keys, faults) is not { } reader)
            {
                continue;
            }

            var name = reader.Name("name");
            if (name is not null && !names.Add(name.Value))
            {
                faults.Add(ModelFaults.ItemDuplicate(name.Place, "'tests'", name.Value));
            }

            if (reader.Name("variant") is { } other && !metric.Entries("variants").Any(entry => entry.Key.Text == other.Value))
            {
                faults.Add(ModelFaults.ValueUnknown(other.Place, "'variant'", other.Value, metric.Entries("variants").Select(entry => entry.Key.Text)));
            }

            if (reader.Name("variant")?.Value != variant?.Value)
            {
                continue;
            }

            var given = scope.Given(reader, faults);
            var query = FixtureQueryReader.Read(reader, scope.Star, scope.Effective, scope.Dimensions, faults);
            if (query is not null && scope.Kind is { } kind)
            {
                var expect = ExpectedRows.Read(reader, kind, query, scope.Star, faults);
                if (name is not null)
                {
                    fixtures.Add(new(name.Value, given, query, expect, name.Place));
                }
            }
        }

        if (variant is not null && fixtures.Count == 0)
        {
            faults.Add(ModelFaults.VariantUntested(variant.Place, variant.Value));
        }

        return fixtures.ToImmutable();
    }
}
