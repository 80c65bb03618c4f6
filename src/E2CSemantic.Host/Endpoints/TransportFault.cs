using E2CSemantic.GraphQL.Errors;

namespace E2CSemantic.Host.Endpoints;

/// <summary>A request that is refused before, or instead of, being executed.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Error">What the client reads.</param>
internal sealed record TransportFault(int Status, GraphQLError Error);
