using System.Text.Json;

namespace E2CSemantic.Host.Endpoints;

/// <summary>The parameters of a GraphQL request (GraphQL over HTTP, "Request Parameters"), checked for their JSON types only.</summary>
/// <param name="Query">The document, not longer than <see cref="TransportLimits.DocumentCharacters"/>.</param>
/// <param name="OperationName">Which of its operations; null for the only one.</param>
/// <param name="Variables">A JSON object, or null.</param>
/// <param name="Extensions">A JSON object, or null.</param>
internal sealed record GraphQLHttpRequest(string Query, string? OperationName, JsonElement? Variables, JsonElement? Extensions);
