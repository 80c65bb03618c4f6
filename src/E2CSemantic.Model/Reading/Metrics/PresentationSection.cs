using E2CSemantic.Model.Shapes;
using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads <c>providers</c> and <c>present</c>.</summary>
internal static class PresentationSection
{
    private const int MostDecimals = 6;

    private static readonly KeyList ProviderKeys = KeyList.Of("id", "needs", "when_excluded?");
    private static readonly KeyList PresentKeys = KeyList.Of("unit", "decimals");

    private static readonly Dictionary<string, ExclusionAnswer> Exclusions = new(StringComparer.Ordinal)
    {
        ["refuse"] = ExclusionAnswer.Refuse,
        ["mark"] = ExclusionAnswer.Mark,
    };

    private static readonly Dictionary<string, ValueUnit> Units = new(StringComparer.Ordinal)
    {
        ["people"] = ValueUnit.People,
        ["percent"] = ValueUnit.Percent,
        ["points"] = ValueUnit.Points,
        ["dollars"] = ValueUnit.Dollars,
        ["days"] = ValueUnit.Days,
        ["times"] = ValueUnit.Times,
    };

    public static Shape ProvidersShape { get; } = new Shape.List(
        ShapeKey.Of(ProviderKeys, ("id", TextForms.Name), ("needs", new Shape.List(TextForms.Any, 1)), ("when_excluded", TextForms.WordOf(Exclusions))), 1);

    public static Shape Shape { get; } = ShapeKey.Of(PresentKeys, ("unit", TextForms.WordOf(Units)), ("decimals", new Shape.Integer(0, MostDecimals)));

    public static ImmutableArray<ProviderNeed> Providers(MappingReader metric, FaultList faults)
    {
        var needs = ImmutableArray.CreateBuilder<ProviderNeed>();
        foreach (var item in metric.Items("providers"))
        {
            if (MappingReader.Open(item, "a provider", ProviderKeys, faults) is not { } provider)
            {
                continue;
            }

            var elements = provider.Texts("needs");
            if (provider.Node("needs") is YamlSequence { Items.IsEmpty: true })
            {
                faults.Add(ModelFaults.ListEmpty(provider.PlaceOf("needs"), "'needs'"));
            }

            if (provider.Name("id") is { } id)
            {
                needs.Add(new(id.Value, [.. elements.Select(element => element.Value)], provider.Word("when_excluded", Exclusions) ?? ExclusionAnswer.Refuse));
            }
        }

        if (metric.Node("providers") is YamlSequence { Items.IsEmpty: true })
        {
            faults.Add(ModelFaults.ListEmpty(metric.PlaceOf("providers"), "'providers'"));
        }

        return needs.ToImmutable();
    }

    public static Presentation? Read(MappingReader metric, MetricKind? kind, FaultList faults)
    {
        if (metric.Mapping("present", PresentKeys) is not { } reader)
        {
            return null;
        }

        var unit = reader.Word("unit", Units);
        var decimals = reader.Integer("decimals", 0, MostDecimals);
        var fitting = kind switch
        {
            MetricKind.Count => [ValueUnit.People],
            MetricKind.Ratio or MetricKind.AmountRatio => [ValueUnit.Percent],
            MetricKind.Gap or MetricKind.Derived => Enum.GetValues<ValueUnit>(),
            _ => new[] { ValueUnit.Points, ValueUnit.Dollars, ValueUnit.Days },
        };
        if (kind is not null && unit is not null && !fitting.Contains(unit.Value))
        {
            var word = kind is MetricKind.AmountRatio ? "ratio" : kind.Value.ToString().ToLowerInvariant();
            faults.Add(ModelFaults.UnitOfOtherKind(reader.PlaceOf("unit"), word, string.Join(" or ", fitting.Select(known => known.ToString().ToLowerInvariant()))));
        }

        if (unit is ValueUnit.People && decimals is > 0)
        {
            faults.Add(ModelFaults.PeopleWithDecimals(reader.PlaceOf("decimals")));
        }

        return unit is null || decimals is null ? null : new(unit.Value, decimals.Value);
    }
}
