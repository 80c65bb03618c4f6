using System.Text.Json;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution.Results;

/// <summary>Writes results and errors as JSON.</summary>
internal static class ResultWriter
{
    private static readonly JsonEncodedText _message = JsonEncodedText.Encode("message");
    private static readonly JsonEncodedText _locations = JsonEncodedText.Encode("locations");
    private static readonly JsonEncodedText _line = JsonEncodedText.Encode("line");
    private static readonly JsonEncodedText _column = JsonEncodedText.Encode("column");
    private static readonly JsonEncodedText _path = JsonEncodedText.Encode("path");
    private static readonly JsonEncodedText _extensions = JsonEncodedText.Encode("extensions");

    public static void WriteObject(Utf8JsonWriter writer, ObjectResult node)
    {
        writer.WriteStartObject();
        var selections = node.Selections;
        for (var index = 0; index < selections.Length; index++)
        {
            writer.WritePropertyName(selections[index].EncodedName);
            WriteValue(writer, node.Get(index), selections[index].LeafType);
        }

        writer.WriteEndObject();
    }

    public static void WriteError(Utf8JsonWriter writer, GraphQLError error)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(_message);
        ValueWriter.WriteString(writer, error.Message);
        if (!error.Locations.IsEmpty)
        {
            writer.WriteStartArray(_locations);
            foreach (var location in error.Locations)
            {
                writer.WriteStartObject();
                writer.WriteNumber(_line, location.Line);
                writer.WriteNumber(_column, location.Column);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (error.Path is not null)
        {
            writer.WriteStartArray(_path);
            foreach (var segment in error.Path.ToSegments())
            {
                ValueWriter.Write(writer, segment);
            }

            writer.WriteEndArray();
        }

        if (error.Extensions.Count > 0)
        {
            writer.WritePropertyName(_extensions);
            ValueWriter.Write(writer, error.Extensions);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value, LeafType? leafType)
    {
        switch (value)
        {
            case null or NulledSlot:
                writer.WriteNullValue();
                break;
            case ObjectResult node:
                WriteObject(writer, node);
                break;
            case ListResult list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    WriteValue(writer, item, leafType);
                }

                writer.WriteEndArray();
                break;
            default:
                leafType!.WriteOutputValue(writer, value);
                break;
        }
    }
}
