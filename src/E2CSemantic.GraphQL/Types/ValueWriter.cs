using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace E2CSemantic.GraphQL.Types;

/// <summary>Writes plain runtime values as JSON: numbers as ECMAScript prints them, decimals with their scale, maps and lists in their order.</summary>
internal static class ValueWriter
{
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                WriteString(writer, text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                WriteDouble(writer, number);
                break;
            case float number:
                WriteDouble(writer, number);
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            case IEnumerable<KeyValuePair<string, object?>> map:
                writer.WriteStartObject();
                foreach (var (name, item) in map)
                {
                    writer.WritePropertyName(name);
                    Write(writer, item);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                WriteString(writer, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                break;
        }
    }

    public static void WriteString(Utf8JsonWriter writer, string text)
    {
        if (JsonStringText.HasLoneSurrogate(text))
        {
            writer.WriteRawValue(JsonStringText.Quote(text), skipInputValidation: true);
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }

    public static void WriteDouble(Utf8JsonWriter writer, double number)
    {
        if (double.IsFinite(number))
        {
            writer.WriteRawValue(EcmaNumber.Format(number), skipInputValidation: true);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
