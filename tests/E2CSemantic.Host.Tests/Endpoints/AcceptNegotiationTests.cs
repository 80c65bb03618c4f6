using E2CSemantic.Host.Endpoints;

namespace E2CSemantic.Host.Tests.Endpoints;

public sealed class AcceptNegotiationTests
{
    [Theory]
    [InlineData("", ResponseMediaType.Json)]
    [InlineData("*/*", ResponseMediaType.Json)]
    [InlineData("application/*", ResponseMediaType.Json)]
    [InlineData("application/json", ResponseMediaType.Json)]
    [InlineData("application/graphql-response+json", ResponseMediaType.GraphQLResponse)]
    [InlineData("APPLICATION/GraphQL-Response+JSON; charset=UTF-8", ResponseMediaType.GraphQLResponse)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", ResponseMediaType.GraphQLResponse)]
    [InlineData("application/graphql-response+json;q=0.5, application/json;q=0.9", ResponseMediaType.Json)]
    [InlineData("application/json, application/graphql-response+json", ResponseMediaType.Json)]
    [InlineData("text/html, application/json;q=0, */*;q=0.1", ResponseMediaType.GraphQLResponse)]
    [InlineData("*/*, application/graphql-response+json", ResponseMediaType.GraphQLResponse)]
    internal void Choose_TakesTheBestRange_WhenOneFits(string accept, ResponseMediaType expected) =>
        Assert.Equal((expected, false), AcceptNegotiation.Choose([accept]));

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json;q=0")]
    [InlineData("image/*")]
    public void Choose_TakesNone_WhenNoRangeFits(string accept) => Assert.Equal((null, false), AcceptNegotiation.Choose([accept]));

    [Theory]
    [InlineData("nonsense")]
    [InlineData("application/json, ;;;")]
    public void Choose_IsMalformed_WhenTheHeaderCannotBeRead(string accept) => Assert.Equal((null, true), AcceptNegotiation.Choose([accept]));
}
