namespace E2CSemantic.Host.Endpoints;

/// <summary>The two forms of a GraphQL response (GraphQL over HTTP, "Media Types").</summary>
internal enum ResponseMediaType
{
    /// <summary><c>application/json</c>: every well-formed request is answered with 200.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: a request that gives no data is answered with 400.</summary>
    GraphQLResponse,
}
