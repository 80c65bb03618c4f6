using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Execution.Results;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>
/// The answer to one request, written as JSON with <c>errors</c> before <c>data</c> before <c>extensions</c>, as the spec advises and
/// graphql-js does. Without <see cref="HasData"/> the request was refused before execution.
/// </summary>
public sealed class OperationResult
{
    private static readonly JsonEncodedText _errors = JsonEncodedText.Encode("errors");
    private static readonly JsonEncodedText _data = JsonEncodedText.Encode("data");
    private static readonly JsonEncodedText _extensions = JsonEncodedText.Encode("extensions");
    private static readonly JsonWriterOptions _writerOptions = new() { Encoder = EcmaJsonEncoder.Instance, SkipValidation = true };
    private readonly ObjectResult? _root;

    private OperationResult(bool hasData, ObjectResult? root, ImmutableArray<GraphQLError> errors)
    {
        HasData = hasData;
        _root = root;
        Errors = errors;
    }

    /// <summary>Whether the operation was executed, so that the answer has an entry <c>data</c>, which may be null.</summary>
    public bool HasData { get; }

    /// <summary>Whether <c>data</c> is there and not null.</summary>
    public bool DataIsPresent => _root is not null;

    /// <summary>What went wrong, in the order in which it happened.</summary>
    public ImmutableArray<GraphQLError> Errors { get; }

    /// <summary>What the host adds to the answer, by name; written only if there is something.</summary>
    public ImmutableDictionary<string, object?> Extensions { get; init; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>A refusal before execution.</summary>
    public static OperationResult Refused(params ImmutableArray<GraphQLError> errors) => new(false, null, errors);

    /// <summary>Writes the answer as UTF-8 JSON.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, _writerOptions);
        WriteTo(writer);
    }

    /// <summary>Writes the answer into a larger JSON text; the writer should be made with <see cref="WriterOptions"/>.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (!Errors.IsEmpty)
        {
            writer.WriteStartArray(_errors);
            foreach (var error in Errors)
            {
                ResultWriter.WriteError(writer, error);
            }

            writer.WriteEndArray();
        }

        if (HasData)
        {
            writer.WritePropertyName(_data);
            if (_root is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                ResultWriter.WriteObject(writer, _root);
            }
        }

        if (!Extensions.IsEmpty)
        {
            writer.WritePropertyName(_extensions);
            ValueWriter.Write(writer, Extensions.OrderBy(entry => entry.Key, StringComparer.Ordinal));
        }

        writer.WriteEndObject();
    }

    /// <summary>
    /// Writes a plain runtime value as an answer would hold it: strings, booleans, numbers, decimals with their scale, lists, and
    /// maps of strings such as <see cref="ArgumentValues"/>, in their order.
    /// </summary>
    public static void WriteValue(Utf8JsonWriter writer, object? value) => ValueWriter.Write(writer, value);

    /// <summary>The options of writers that escape no more than JSON must.</summary>
    public static JsonWriterOptions WriterOptions => _writerOptions;

    /// <summary>The answer as JSON text.</summary>
    public string ToJson()
    {
        var output = new ArrayBufferWriter<byte>();
        WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    internal static OperationResult Executed(ObjectResult? root, ImmutableArray<GraphQLError> errors) => new(true, root, errors);
}
