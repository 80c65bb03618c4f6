using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace E2CSemantic.GraphQL.Types;

/// <summary>
/// Values as messages show them, which is how graphql-js shows them: strings quoted, numbers as ECMAScript prints them,
/// at most ten items of a list and three levels deep.
/// </summary>
internal static class ValueDisplay
{
    private const int MaxItems = 10;
    private const int MaxDepth = 2;

    public static string Of(JsonElement value) => Of(value, 0);

    public static string Of(object? value) => Of(value, 0);

    private static string Of(JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return JsonStringText.Quote(JsonInput.StringOf(value));
            case JsonValueKind.Number:
                return EcmaNumber.Format(value.GetDouble());
            case JsonValueKind.Array:
                return List(value.EnumerateArray().Select(item => (Func<int, string>)(level => Of(item, level))), value.GetArrayLength(), depth);
            case JsonValueKind.Object:
                return Object(value.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, (Func<int, string>)(level => Of(property.Value, level)))), depth);
            default:
                return value.ValueKind switch
                {
                    JsonValueKind.True => "true",
                    JsonValueKind.False => "false",
                    JsonValueKind.Undefined => "undefined",
                    _ => "null",
                };
        }
    }

    private static string Of(object? value, int depth) => value switch
    {
        null => "null",
        string text => JsonStringText.Quote(text),
        bool flag => flag ? "true" : "false",
        double number => EcmaNumber.Format(number),
        float number => EcmaNumber.Format(number),
        JsonElement element => Of(element, depth),
        IEnumerable<KeyValuePair<string, object?>> map => Object(
            map.Select(entry => KeyValuePair.Create(entry.Key, (Func<int, string>)(level => Of(entry.Value, level)))),
            depth),
        ICollection list => List(list.Cast<object?>().Select(item => (Func<int, string>)(level => Of(item, level))), list.Count, depth),
        IConvertible convertible => convertible.ToString(CultureInfo.InvariantCulture),
        _ => $"[{value.GetType().Name}]",
    };

    private static string List(IEnumerable<Func<int, string>> items, int count, int depth)
    {
        if (count == 0)
        {
            return "[]";
        }

        if (depth >= MaxDepth)
        {
            return "[Array]";
        }

        var shown = items.Take(MaxItems).Select(item => item(depth + 1)).ToList();
        switch (count - shown.Count)
        {
            case 0:
                break;
            case 1:
                shown.Add("... 1 more item");
                break;
            default:
                shown.Add($"... {count - shown.Count} more items");
                break;
        }

        return $"[{string.Join(", ", shown)}]";
    }

    private static string Object(IEnumerable<KeyValuePair<string, Func<int, string>>> entries, int depth)
    {
        var shown = entries.ToList();
        if (shown.Count == 0)
        {
            return "{}";
        }

        return depth >= MaxDepth
            ? "[Object]"
            : $"{{ {string.Join(", ", shown.Select(entry => $"{entry.Key}: {entry.Value(depth + 1)}"))} }}";
    }
}
