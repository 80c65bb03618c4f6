using System.Globalization;
using System.Text.Json;

namespace E2CSemantic.Host.Commands;

/// <summary>
/// The answer of one field as a flat table: the list that it holds (<c>rows</c>, or itself) gives the rows, nested objects give dotted
/// columns, and what stands beside the list gives notes. For people, a released cell is one column: its number, its interval, or its status.
/// </summary>
/// <param name="Columns">Column names, in the order first met.</param>
/// <param name="Rows">The cells of each row, one for each column.</param>
/// <param name="Notes">What stands beside the list, as <c>name: value</c>.</param>
internal sealed record AnswerTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Notes)
{
    public static AnswerTable Of(JsonElement field, bool collapseCells)
    {
        var notes = new List<string>();
        var items = ItemsOf(field, notes, collapseCells);
        var columns = new List<string>();
        var rows = new List<Dictionary<string, string>>();
        foreach (var item in items)
        {
            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            Flatten(item, "", row, collapseCells);
            columns.AddRange(row.Keys.Where(column => !columns.Contains(column)));
            rows.Add(row);
        }

        return new(columns, [.. rows.Select(row => (IReadOnlyList<string>)[.. columns.Select(column => row.GetValueOrDefault(column, ""))])], notes);
    }

    private static JsonElement[] ItemsOf(JsonElement field, List<string> notes, bool collapseCells)
    {
        if (field.ValueKind == JsonValueKind.Array)
        {
            return [.. field.EnumerateArray()];
        }

        if (field.ValueKind != JsonValueKind.Object || !field.TryGetProperty("rows", out var rows) || rows.ValueKind != JsonValueKind.Array)
        {
            return [field];
        }

        var beside = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in field.EnumerateObject().Where(member => member.Name != "rows"))
        {
            Flatten(member.Value, member.Name, beside, collapseCells);
        }

        notes.AddRange(beside.Where(note => note.Value.Length > 0).Select(note => $"{note.Key}: {note.Value}"));
        return [.. rows.EnumerateArray()];
    }

    private static void Flatten(JsonElement value, string name, Dictionary<string, string> into, bool collapseCells)
    {
        if (value.ValueKind != JsonValueKind.Object || (collapseCells && TextOfCell(value) is not null))
        {
            into[name.Length == 0 ? "value" : name] = TextOf(value, collapseCells);
            return;
        }

        foreach (var member in value.EnumerateObject())
        {
            Flatten(member.Value, name.Length == 0 ? member.Name : $"{name}.{member.Name}", into, collapseCells);
        }
    }

    private static string TextOf(JsonElement value, bool collapseCells) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(item => TextOf(item, collapseCells))),
        JsonValueKind.Object => TextOfCell(value) ?? value.GetRawText(),
        _ => value.GetRawText(),
    };

    private static string? TextOfCell(JsonElement value)
    {
        if (value.TryGetProperty("status", out var status) && value.TryGetProperty("value", out var number))
        {
            return number.ValueKind != JsonValueKind.Null ? TextOf(number, true) + IntervalOf(value, status)
                : status.ValueEquals("EXACT") ? "of nobody"
                : TextOf(status, true);
        }

        return value.TryGetProperty("label", out var label) ? TextOf(label, true) : null;
    }

    private static string IntervalOf(JsonElement cell, JsonElement status) =>
        status.ValueEquals("ESTIMATED") && cell.TryGetProperty("low", out var low) && cell.TryGetProperty("high", out var high)
            ? string.Create(CultureInfo.InvariantCulture, $" [{TextOf(low, true)}, {TextOf(high, true)}]")
            : "";
}
