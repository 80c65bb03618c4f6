using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Shapes;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads <c>observe</c>; without it a year can be observed as soon as it is loaded.</summary>
internal static class ObserveSection
{
    private static readonly KeyList Keys = KeyList.Of("mature_after");

    public static Shape Shape { get; } = ShapeKey.Of(Keys, ("mature_after", TextForms.SchoolYears));

    public static Observation? Read(MappingReader metric) => metric.Mapping("observe", Keys) is not { } reader ? new(0)
        : YearCount.Read(reader, "mature_after") is { } years ? new(years)
        : null;
}
