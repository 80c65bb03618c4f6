using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace E2CSemantic.Host.Endpoints;

/// <summary>
/// Reads the parameters of a request from a POST body or a GET query string. Only <c>application/json</c> bodies are read: content types
/// that a foreign page can send without a preflight are refused, so no browser can be made to ask in its user's name.
/// </summary>
internal static class GraphQLHttpRequestReader
{
    private const string Query = "query";
    private const string OperationName = "operationName";
    private const string Variables = "variables";
    private const string Extensions = "extensions";

    private static readonly JsonDocumentOptions _json = new() { AllowDuplicateProperties = false };

    public static async Task<(GraphQLHttpRequest? Request, TransportFault? Fault)> ReadAsync(HttpRequest request, CancellationToken cancellation) =>
        HttpMethods.IsGet(request.Method) ? ReadQueryString(request.Query) : await ReadBodyAsync(request, cancellation);

    private static async Task<(GraphQLHttpRequest? Request, TransportFault? Fault)> ReadBodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!IsJson(request))
        {
            return (null, TransportFaults.UnsupportedMediaType());
        }

        if (request.ContentLength > TransportLimits.RequestBytes)
        {
            return (null, TransportFaults.BodyTooLarge());
        }

        var body = new ArrayBufferWriter<byte>();
        int read;
        while ((read = await request.Body.ReadAsync(body.GetMemory(16 * 1024), cancellation)) > 0)
        {
            body.Advance(read);
            if (body.WrittenCount > TransportLimits.RequestBytes)
            {
                return (null, TransportFaults.BodyTooLarge());
            }
        }

        return body.WrittenCount == 0 ? (null, TransportFaults.BodyMissing()) : ReadJson(body.WrittenMemory);
    }

    private static bool IsJson(HttpRequest request) =>
        !request.Headers.ContainsKey(HeaderNames.ContentEncoding)
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(AcceptNegotiation.Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static (GraphQLHttpRequest? Request, TransportFault? Fault) ReadJson(ReadOnlyMemory<byte> body)
    {
        if (ParseJson(body) is not { } root)
        {
            return (null, TransportFaults.InvalidJson(null));
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            return (null, TransportFaults.NotAnObject());
        }

        if (Member(root, Query) is not { } query)
        {
            return (null, TransportFaults.QueryMissing());
        }

        if (query.ValueKind != JsonValueKind.String)
        {
            return (null, TransportFaults.ParameterOfWrongType(Query, "a string"));
        }

        var operationName = Member(root, OperationName);
        return operationName is { ValueKind: not JsonValueKind.String }
            ? (null, TransportFaults.ParameterOfWrongType(OperationName, "a string"))
            : Check(query.GetString()!, operationName?.GetString(), Member(root, Variables), Member(root, Extensions));
    }

    private static (GraphQLHttpRequest? Request, TransportFault? Fault) ReadQueryString(IQueryCollection parameters)
    {
        foreach (var name in (string[])[Query, OperationName, Variables, Extensions])
        {
            if (parameters[name].Count > 1)
            {
                return (null, TransportFaults.ParameterRepeated(name));
            }
        }

        if (StringValues.IsNullOrEmpty(parameters[Query]))
        {
            return (null, TransportFaults.QueryMissing());
        }

        if (!TryParseParameter(parameters, Variables, out var variables))
        {
            return (null, TransportFaults.InvalidJson(Variables));
        }

        if (!TryParseParameter(parameters, Extensions, out var extensions))
        {
            return (null, TransportFaults.InvalidJson(Extensions));
        }

        string? operationName = parameters[OperationName];
        return Check(parameters[Query]!, operationName is "" ? null : operationName, variables, extensions);
    }

    private static bool TryParseParameter(IQueryCollection parameters, string name, out JsonElement? value)
    {
        value = null;
        if (StringValues.IsNullOrEmpty(parameters[name]))
        {
            return true;
        }

        var element = ParseJson(System.Text.Encoding.UTF8.GetBytes(parameters[name]!));
        value = element is { ValueKind: JsonValueKind.Null } ? null : element;
        return element is not null;
    }

    private static (GraphQLHttpRequest? Request, TransportFault? Fault) Check(
        string query,
        string? operationName,
        JsonElement? variables,
        JsonElement? extensions)
    {
        if (query.Length > TransportLimits.DocumentCharacters)
        {
            return (null, TransportFaults.DocumentTooLarge());
        }

        if (variables is { ValueKind: not JsonValueKind.Object })
        {
            return (null, TransportFaults.ParameterOfWrongType(Variables, "an object"));
        }

        return extensions is { ValueKind: not JsonValueKind.Object }
            ? (null, TransportFaults.ParameterOfWrongType(Extensions, "an object"))
            : (new GraphQLHttpRequest(query, operationName, variables, extensions), null);
    }

    private static JsonElement? ParseJson(ReadOnlyMemory<byte> text)
    {
        var json = text.Span.StartsWith("\uFEFF"u8) ? text[3..] : text;
        if (!JsonText.IsUnicode(json.Span))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json, _json);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Member(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
