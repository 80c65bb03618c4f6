using System.Globalization;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading;

/// <summary>Reads from which day to which a dimension is a calendar, all of whose columns must then be a calendar's: <c>{first: 1990-01-01, last: 2040-06-30}</c>.</summary>
internal sealed class StarCalendarReader(FaultList faults)
{
    private static readonly KeyList Keys = KeyList.Of("first", "last");

    public StarTable Read(StarTable table, MappingReader reader)
    {
        if (reader.Mapping("calendar", Keys) is not { } calendar || Day(calendar, "first") is not { } first || Day(calendar, "last") is not { } last)
        {
            return table;
        }

        var place = reader.PlaceOf("calendar");
        if (table.Kind is not TableKind.Dimension || table.Grain is not ["day"])
        {
            faults.Add(ModelFaults.Calendar(place, "a calendar is a dimension whose key is 'day'", "remove 'calendar', or name the key so"));
        }
        else if (last < first)
        {
            faults.Add(ModelFaults.Calendar(place, "the calendar ends before it begins", "exchange 'first' and 'last'"));
        }

        foreach (var column in table.Columns.Where(column => !CalendarDays.Columns.TryGetValue(column.Name, out var type) || type != column.Type))
        {
            faults.Add(ModelFaults.Calendar(
                place,
                $"a calendar has no column '{column.Name}' of that type",
                $"its columns are {string.Join(", ", CalendarDays.Columns.Select(known => $"{known.Key} ({StarColumnsReader.WordOf(known.Value)})"))}"));
        }

        return table with { Calendar = new(first, last) };
    }

    private static DateOnly? Day(MappingReader calendar, string key) =>
        calendar.Form(key, "a day like 1990-01-01", text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null) is { } day
            ? DateOnly.ParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
}
