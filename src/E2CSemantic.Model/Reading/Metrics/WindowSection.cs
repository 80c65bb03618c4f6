using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Shapes;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads <c>within</c>: from the first to the last school year after that of the entry, or quarter after one that the row of entry tells.</summary>
internal static class WindowSection
{
    private const int LongestYears = 30;
    private const int LongestQuarters = 120;

    private static readonly KeyList Keys = KeyList.Of("school_years?", "quarters?", "from?", "at?");

    private static readonly Shape Ends = new Shape.List(new Shape.Either(new Shape.Integer(0, LongestQuarters), TextForms.Name), 2);

    public static Shape Shape { get; } = ShapeKey.Of(Keys, ("school_years", Ends), ("quarters", Ends), ("from", TextForms.Name), ("at", TextForms.Name));

    public static FollowWindow? Read(
        MappingReader followed, StarTable? entering, StarTable? fact, ImmutableSortedDictionary<string, object> parameters, FaultList faults)
    {
        if (followed.Mapping("within", Keys) is not { } reader)
        {
            return null;
        }

        var byQuarter = reader.Has("quarters");
        if (byQuarter == reader.Has("school_years") || byQuarter != reader.Has("from") || byQuarter != reader.Has("at"))
        {
            faults.Add(ModelFaults.CohortWindow(
                reader.Place, "'within' is a window of school years, or of quarters between a column of the row of entry and one of the followed row", "write {school_years: [0, 3]} or {quarters: [2, 2], from: exit_quarter, at: quarter}"));
            return null;
        }

        var ends = reader.Items(byQuarter ? "quarters" : "school_years").Select(item => End(item, byQuarter ? LongestQuarters : LongestYears, parameters, faults)).ToArray();
        if (ends is not [{ } first, { } last] || last < first)
        {
            if (!ends.Contains(null))
            {
                faults.Add(ModelFaults.CohortWindow(reader.PlaceOf(byQuarter ? "quarters" : "school_years"), "a window has a first and a last end, the last not before the first", "write it like [0, 3]"));
            }

            return null;
        }

        if (!byQuarter)
        {
            return new(first, last);
        }

        var (from, at) = (Quarter(reader, "from", entering, faults), Quarter(reader, "at", fact, faults));
        return from is null || at is null ? null : new(first, last, from, at);
    }

    // A bound may be a constant of the metric, so that variants have other windows.
    private static int? End(YamlNode node, int longest, ImmutableSortedDictionary<string, object> parameters, FaultList faults)
    {
        if (node is not YamlScalar { Value: string name })
        {
            return Values.Integer(node, "an end of the window", 0, longest, faults);
        }

        if (parameters.GetValueOrDefault(name) is long constant and >= 0 && constant <= longest)
        {
            return (int)constant;
        }

        var fitting = parameters.Where(parameter => parameter.Value is long and >= 0).Select(parameter => parameter.Key).ToArray();
        faults.Add(ModelFaults.CohortWindow(
            node.Place, $"'{name}' is no whole constant of 'params' from 0 to {longest}", fitting.Length == 0 ? "write a number" : Nearest.Suggest(name, fitting) ?? $"constants are {string.Join(", ", fitting)}"));
        return null;
    }

    private static string? Quarter(MappingReader reader, string key, StarTable? fact, FaultList faults)
    {
        var column = reader.Name(key);
        if (column is null || fact is null)
        {
            return null;
        }

        if (fact.Column(column.Value)?.References is Quarters.Table)
        {
            return column.Value;
        }

        faults.Add(ModelFaults.ColumnUnknown(column.Place, $"'{fact.Name}'", column.Value, fact.Columns.Where(known => known.References is Quarters.Table).Select(known => known.Name)));
        return null;
    }
}
