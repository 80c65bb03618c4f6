using E2CSemantic.Model.Shapes;
using System.Globalization;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads <c>observe</c>; without it a year can be observed as soon as it is loaded.</summary>
internal static class ObserveSection
{
    private const int Longest = 30;
    private const string Unit = " school_years";

    private static readonly KeyList Keys = KeyList.Of("mature_after");

    public static Shape Shape { get; } = ShapeKey.Of(Keys, ("mature_after", new Shape.Text($"^[0-9]{{1,2}}{Unit}$")));

    public static Observation? Read(MappingReader metric) => metric.Mapping("observe", Keys) is { } reader
        ? reader.Form("mature_after", "a number of school years like 1 school_years", Years)?.Value
        : new(0);

    private static Observation? Years(string text) =>
        text.EndsWith(Unit, StringComparison.Ordinal)
            && int.TryParse(text[..^Unit.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years <= Longest
            ? new(years)
            : null;
}
