using E2CSemantic.Model.Shapes;
using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads what a fixture asks: years in force, allowed dimensions, known members. Null when it cannot be said which rows it has.</summary>
internal static class FixtureQueryReader
{
    private static readonly KeyList Keys = KeyList.Of("years", "group_by?", "where?");

    public static Shape Shape { get; } = ShapeKey.Of(
        Keys,
        ("years", new Shape.List(TextForms.Year, 1)),
        ("group_by", new Shape.List(TextForms.Name)),
        ("where", new Shape.Entries(new Shape.List(TextForms.Any, 1))));

    public static FixtureQuery? Read(MappingReader test, StarScope? scope, EffectiveYears? effective, MetricDimensions? dimensions, FaultList faults)
    {
        if (test.Mapping("query", Keys) is not { } reader)
        {
            return null;
        }

        var years = Years(reader, effective, faults);
        var groupBy = reader.Names("group_by");
        var before = faults.Count;
        foreach (var name in groupBy)
        {
            CheckAllowed(name, dimensions, faults);
        }

        var groupable = faults.Count == before;
        var where = ImmutableSortedDictionary.CreateBuilder<DimensionName, ImmutableArray<string>>();

        foreach (var (key, node) in reader.Entries("where"))
        {
            CheckAllowed(new(key.Text, key.Place), dimensions, faults);
            where[new(key.Text)] = Members(node, key.Text, scope, faults);
        }

        foreach (var name in dimensions?.Required ?? [])
        {
            if (groupBy.All(grouped => grouped.Value != name.Value) && where.GetValueOrDefault(name) is not { IsDefault: false, Length: 1 })
            {
                faults.Add(ModelFaults.RequiredDimension(reader.Place, name.Value));
            }
        }

        return !groupable ? null : new(years, [.. groupBy.Select(name => new DimensionName(name.Value))], where.ToImmutable());
    }

    private static ImmutableArray<SchoolYear> Years(MappingReader reader, EffectiveYears? effective, FaultList faults)
    {
        var years = ImmutableArray.CreateBuilder<SchoolYear>();
        foreach (var year in reader.Items("years").Select(item => SchoolYears.Read(item, "an item of 'years'", faults)).OfType<Located<SchoolYear>>())
        {
            if (effective is not null && !effective.Contains(year.Value))
            {
                faults.Add(ModelFaults.YearNotInForce(year.Place, year.Value.ToString()));
            }
            else if (years.Contains(year.Value))
            {
                faults.Add(ModelFaults.ItemDuplicate(year.Place, "'years'", year.Value.ToString()));
            }
            else
            {
                years.Add(year.Value);
            }
        }

        if (reader.Node("years") is YamlSequence { Items.IsEmpty: true })
        {
            faults.Add(ModelFaults.ListEmpty(reader.PlaceOf("years"), "'years'"));
        }

        return years.ToImmutable();
    }

    private static void CheckAllowed(Located<string> name, MetricDimensions? dimensions, FaultList faults)
    {
        if (dimensions is not null && !dimensions.Allow.Contains(new(name.Value)))
        {
            faults.Add(ModelFaults.DimensionUnknown(name.Place, "'allow'", name.Value, dimensions.Allow.Select(allowed => allowed.Value)));
        }
    }

    private static ImmutableArray<string> Members(YamlNode node, string name, StarScope? scope, FaultList faults)
    {
        if (node is not YamlSequence list)
        {
            faults.Add(ModelFaults.ValueType(node.Place, $"'{name}'", "a list", node.Shape));
            return [];
        }

        if (list.Items.IsEmpty)
        {
            faults.Add(ModelFaults.ListEmpty(list.Place, $"'{name}'"));
        }

        var dimension = scope?.Dimensions.GetValueOrDefault(new(name));
        return [.. list.Items.Select(item => MemberId.Read(item, $"an item of '{name}'", dimension, faults)).OfType<string>()];
    }
}
