using E2CSemantic.GraphQL.Errors;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Endpoints;

/// <summary>The ways in which an HTTP request is not one for GraphQL. Codes are HotChocolate's where it has one.</summary>
internal static class TransportFaults
{
    public const string RequestInvalid = "HC0009";
    public const string ProcessingFailed = "HC0008";

    public static TransportFault MethodNotAllowed() =>
        Invalid(StatusCodes.Status405MethodNotAllowed, "Only GET and POST are allowed.");

    public static TransportFault MutationOverGet() =>
        Invalid(StatusCodes.Status405MethodNotAllowed, "Only queries are allowed over GET; send a mutation by POST.");

    public static TransportFault UnsupportedMediaType() =>
        Invalid(
            StatusCodes.Status415UnsupportedMediaType,
            "The request must be sent as application/json in UTF-8, without a content encoding.");

    public static TransportFault BodyMissing() =>
        Invalid(StatusCodes.Status400BadRequest, "The request has no body.");

    public static TransportFault BodyUnreadable() =>
        Invalid(StatusCodes.Status400BadRequest, "The request's body cannot be read.");

    public static TransportFault NotAnObject() =>
        Invalid(StatusCodes.Status400BadRequest, "The request must be one JSON object; batches are not accepted.");

    public static TransportFault ParameterOfWrongType(string name, string expected) =>
        Invalid(StatusCodes.Status400BadRequest, $"The parameter \"{name}\" must be {expected}.");

    public static TransportFault ParameterRepeated(string name) =>
        Invalid(StatusCodes.Status400BadRequest, $"The parameter \"{name}\" is given more than once.");

    public static TransportFault QueryMissing() =>
        new(StatusCodes.Status400BadRequest, new GraphQLError("The request has no query.").WithCode("HC0013"));

    public static TransportFault InvalidJson(string? parameter) =>
        new(
            StatusCodes.Status400BadRequest,
            new GraphQLError(parameter is null ? "The request is not valid JSON in UTF-8." : $"The parameter \"{parameter}\" is not valid JSON.").WithCode("HC0011"));

    public static TransportFault BodyTooLarge() =>
        new(
            StatusCodes.Status413PayloadTooLarge,
            new GraphQLError($"The request is larger than {TransportLimits.RequestBytes / TransportLimits.MegaByte} MB.").WithCode("HC0010"));

    public static TransportFault DocumentTooLarge() =>
        new(
            StatusCodes.Status413PayloadTooLarge,
            new GraphQLError($"The query is longer than {TransportLimits.DocumentCharacters} characters.")
                .WithCode("E2C_DOCUMENT_TOO_LARGE")
                .WithExtension("suggestion", "Move values into variables, or split the operation."));

    public static TransportFault NotAcceptable() =>
        new(
            StatusCodes.Status406NotAcceptable,
            new GraphQLError($"Answers are {AcceptNegotiation.GraphQLResponse} or {AcceptNegotiation.Json}, in UTF-8.").WithCode("HC0063"));

    public static TransportFault AcceptMalformed() =>
        new(StatusCodes.Status400BadRequest, new GraphQLError("The Accept header cannot be read.").WithCode("HC0064"));

    public static TransportFault NotAuthenticated() =>
        new(
            StatusCodes.Status401Unauthorized,
            new GraphQLError("The bearer token is missing, damaged, expired or not signed by a key that this server accepts.")
                .WithCode("AUTH_NOT_AUTHENTICATED")
                .WithExtension("suggestion", "Ask for a new token; without an Authorization header the answer is PUBLIC."));

    public static TransportFault Forbidden(Diagnostic reason) =>
        new(StatusCodes.Status403Forbidden, DiagnosticToGraphQLError.Convert(reason));

    public static TransportFault Failed() =>
        new(StatusCodes.Status500InternalServerError, new GraphQLError("The server failed to answer.").WithCode(ProcessingFailed));

    private static TransportFault Invalid(int status, string message) =>
        new(status, new GraphQLError(message).WithCode(RequestInvalid));
}
