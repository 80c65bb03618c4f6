using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace E2CSemantic.Host.Tests.Endpoints;

[Collection(OneRunningHost.Name)]
public sealed class GraphQLEndpointTests(RunningHost host)
{
    private const string TypeName = """{"data":{"__typename":"Query"}}""";

    [Theory]
    [InlineData("""{"query":"{ __typename }"}""")]
    [InlineData("\uFEFF{\"query\":\"{ __typename }\"}")]
    [InlineData("""{"query":"query A { __typename } query B { x: __typename }","operationName":"A"}""")]
    [InlineData("""{"query":"{ __typename }","variables":null,"operationName":null,"extensions":null,"more":1}""")]
    public async Task Post_Answers_WhenTheRequestIsWellFormed(string body)
    {
        using var response = await PostAsync(body);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(TypeName, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_Answers_WhenTheOperationIsAQuery()
    {
        var text = await host.Client.GetStringAsync("/graphql?query=query($d:Boolean!){__typename%20@skip(if:$d)}&variables=%7B%22d%22:false%7D");

        Assert.Equal(TypeName, text);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""[{"query":"{ __typename }"}]""")]
    [InlineData("""{}""")]
    [InlineData("""{"query":1}""")]
    [InlineData("""{"query":"{ __typename }","query":"{ x: __typename }"}""")]
    [InlineData("""{"query":"{ __typename }","operationName":1}""")]
    [InlineData("""{"query":"{ __typename }","variables":[]}""")]
    [InlineData("""{"query":"{ __typename }","variables":"{}"}""")]
    [InlineData("""{"query":"{ __typename }","extensions":true}""")]
    [InlineData("""{"query":"{ __typename }","variables":{"a":"\ud800"}}""")]
    public async Task Post_IsRefusedWithACode_WhenTheRequestIsMalformed(string body)
    {
        using var response = await PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("HC00", await CodeOfAsync(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql?query=")]
    [InlineData("/graphql?query={__typename}&query={__typename}")]
    [InlineData("/graphql?query={__typename}&variables=x")]
    [InlineData("/graphql?query={__typename}&variables=[]")]
    [InlineData("/graphql?query={__typename}&extensions=1")]
    public async Task Get_IsRefusedWithACode_WhenTheRequestIsMalformed(string address)
    {
        using var response = await host.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("HC00", await CodeOfAsync(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/graphql")]
    [InlineData(null)]
    public async Task Post_IsUnsupported_WhenABrowserCouldSendItUnasked(string? contentType)
    {
        using var response = await PostAsync("""{"query":"{ __typename }"}""", contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("HC0009", await CodeOfAsync(response));
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Method_IsNotAllowed_WhenItIsNeitherGetNorPost(string method)
    {
        using var response = await host.Client.SendAsync(new HttpRequestMessage(new(method), "/graphql"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Get_IsNotAllowed_WhenTheOperationIsAMutation()
    {
        using var response = await host.Client.GetAsync("/graphql?query=mutation{__typename}");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("{ __typename")]
    [InlineData("{ nothing }")]
    [InlineData("query($a: Int!) { __typename @skip(if: false) }")]
    public async Task Status_FollowsTheMediaType_WhenTheDocumentIsRefused(string query)
    {
        using var json = await SendAsync(query, "application/json");
        using var response = await SendAsync(query, "application/graphql-response+json");

        Assert.Equal(HttpStatusCode.OK, json.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(await json.Content.ReadAsStringAsync(), await response.Content.ReadAsStringAsync());
        Assert.StartsWith("HC00", await CodeOfAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_IsRefused_WhenNoFormFits()
    {
        using var none = await SendAsync("{ __typename }", "image/png");
        using var malformed = await SendAsync("{ __typename }", ";;");

        Assert.Equal(HttpStatusCode.NotAcceptable, none.StatusCode);
        Assert.Equal("HC0063", await CodeOfAsync(none));
        Assert.Equal(HttpStatusCode.BadRequest, malformed.StatusCode);
        Assert.Equal("HC0064", await CodeOfAsync(malformed));
    }

    [Fact]
    public async Task Garbage_IsRefusedEarly_WhenItIsTenMegabytesOfQuery()
    {
        var garbage = string.Concat(Enumerable.Repeat("{ a(b: \\\"#é\\\") ] ", 700_000));
        using var response = await PostAsync($$"""{"query":"{{garbage}}"}""");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("E2C_DOCUMENT_TOO_LARGE", await CodeOfAsync(response));
    }

    [Fact]
    public async Task Body_IsRefused_WhenItIsLongerThanTheLimit()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(new string(' ', (20 * 1024 * 1024) + 1), Encoding.UTF8, "application/json"),
        };
        // The refusal comes before the body is sent, or the connection would break under it.
        request.Headers.ExpectContinue = true;
        using var response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("HC0010", await CodeOfAsync(response));
    }

    private Task<HttpResponseMessage> SendAsync(string query, string accept)
    {
        var request = host.Question(query);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return host.Client.SendAsync(request);
    }

    private Task<HttpResponseMessage> PostAsync(string body, string? contentType = "application/json")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return host.Client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
    }

    private static async Task<string?> CodeOfAsync(HttpResponseMessage response)
    {
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return body.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
    }
}
