using System.Globalization;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads a number of school years, <c>3 school_years</c>, from 0 to 30.</summary>
internal static class YearCount
{
    public const string Unit = " school_years";

    private const int Most = 30;

    public static int? Read(MappingReader reader, string key) =>
        reader.Form(key, "a number of school years like 1 school_years", text => Parse(text) is { } years ? new Years(years) : null)?.Value.Count;

    private static int? Parse(string text) =>
        text.EndsWith(Unit, StringComparison.Ordinal)
            && int.TryParse(text[..^Unit.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years <= Most
            ? years
            : null;

    private sealed record Years(int Count);
}
