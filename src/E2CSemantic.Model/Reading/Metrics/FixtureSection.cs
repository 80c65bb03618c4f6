using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads <c>tests</c> of the metric of a file or of one of its variants: at least one fixture, each with rows, a query and the exact answer.</summary>
internal static class FixtureSection
{
    private static readonly KeyList Keys = KeyList.Of("name", "variant?", "given", "query", "expect");

    public static ImmutableArray<MetricFixture> Read(
        MappingReader metric,
        Located<string>? variant,
        SourceSection source,
        EffectiveYears? effective,
        MetricDimensions? dimensions,
        string? unit,
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

            var given = GivenRows.Read(reader, source, unit, faults);
            var query = FixtureQueryReader.Read(reader, source.Fact, effective, dimensions, faults);
            if (query is not null && source.Calculation.Kind is { } kind)
            {
                var expect = ExpectedRows.Read(reader, kind, query, source.Fact, faults);
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
