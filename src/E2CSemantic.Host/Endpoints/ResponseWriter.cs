using System.Buffers;
using E2CSemantic.GraphQL.Execution;

namespace E2CSemantic.Host.Endpoints;

/// <summary>Writes one answer with the status that its form asks for (GraphQL over HTTP, "Response").</summary>
internal static class ResponseWriter
{
    /// <summary>Writes what an operation gave.</summary>
    public static Task WriteAsync(HttpResponse response, ResponseMediaType form, OperationResult result, CancellationToken cancellation) =>
        WriteAsync(
            response,
            form,
            form is ResponseMediaType.GraphQLResponse && !result.HasData ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
            result,
            cancellation);

    /// <summary>Writes why a request was refused before it was an operation.</summary>
    public static Task WriteAsync(HttpResponse response, ResponseMediaType form, TransportFault fault, CancellationToken cancellation) =>
        WriteAsync(response, form, fault.Status, OperationResult.Refused(fault.Error), cancellation);

    private static async Task WriteAsync(
        HttpResponse response,
        ResponseMediaType form,
        int status,
        OperationResult result,
        CancellationToken cancellation)
    {
        // Written whole before it is sent, so that a length and the right status go out even when writing fails.
        var body = new ArrayBufferWriter<byte>();
        result.WriteTo(body);
        response.StatusCode = status;
        response.ContentType = (form is ResponseMediaType.GraphQLResponse ? AcceptNegotiation.GraphQLResponse : AcceptNegotiation.Json) + "; charset=utf-8";
        response.ContentLength = body.WrittenCount;
        response.Headers.Vary = "Accept, Authorization";
        response.Headers.CacheControl = "no-store";
        await response.Body.WriteAsync(body.WrittenMemory, cancellation);
    }
}
