using System.Text.Json;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Execution;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;
using E2CSemantic.GraphQL.Validation;

namespace E2CSemantic.GraphQL.Tests.Execution;

public sealed class RequestExecutorTests
{
    private const string Sdl = """
        type Query { hello(name: String = "you"): String! slow: String self: Query fail: String list: [Int!] caller: String }
        type Mutation { add(n: Int!): Int! }
        type Subscription { tick: Int }
        """;

    [Theory]
    [InlineData("{ hello", "Syntax Error: Expected Name, found <EOF>.", "HC0014")]
    [InlineData("{ nope }", "Cannot query field \"nope\" on type \"Query\".", null)]
    [InlineData("subscription { tick }", "Subscriptions are not supported by this executor.", null)]
    [InlineData("query A { hello } query B { hello }", "Must provide operation name if query contains multiple operations.", null)]
    public async Task ExecuteAsync_RefusesWithoutData_WhenAStageFindsAFault(string document, string message, string? code)
    {
        using var executor = Executor();

        var result = await executor.ExecuteAsync(new(document));

        Assert.False(result.HasData);
        Assert.Equal((message, code), (Assert.Single(result.Errors).Message, result.Errors[0].Code));
        Assert.DoesNotContain("\"data\"", result.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_TellsCodes_WhenVariablesAreWrong()
    {
        using var executor = Executor();

        var missing = await executor.ExecuteAsync(new("mutation M($b: Int!) { add(n: $b) }"));
        var wrong = await executor.ExecuteAsync(new("mutation M($b: Int!) { add(n: $b) }") { Variables = JsonDocument.Parse("""{"b":"x"}""").RootElement });

        Assert.Equal("HC0018", Assert.Single(missing.Errors).Code);
        Assert.Equal("HC0016", Assert.Single(wrong.Errors).Code);
    }

    [Fact]
    public async Task ExecuteAsync_MasksExceptions_AndPassesRefusalsOn()
    {
        using var executor = Executor(("fail", _ => throw new InvalidOperationException("the password is secret")));
        using var refusing = Executor(("fail", _ => throw new GraphQLException(new GraphQLError("Ask later.").WithCode("E2C_LATER"))));

        Assert.Equal(
            """{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":3}],"path":["fail"]}],"data":{"fail":null}}""",
            (await executor.ExecuteAsync(new("{ fail }"))).ToJson());
        Assert.Equal(
            """{"errors":[{"message":"Ask later.","locations":[{"line":1,"column":3}],"path":["fail"],"extensions":{"code":"E2C_LATER"}}],"data":{"fail":null}}""",
            (await refusing.ExecuteAsync(new("{ fail }"))).ToJson());
    }

    [Fact]
    public async Task ExecuteAsync_ShowsErrorsToTheFilterFirst()
    {
        Exception? seen = null;
        using var executor = Executor(
            new RequestExecutorOptions { ErrorFilter = (error, exception) => { seen = exception; return error.WithCode("E2C_SEEN"); } },
            ("fail", _ => throw new InvalidOperationException("secret")));

        var result = await executor.ExecuteAsync(new("{ fail }"));

        Assert.Equal("E2C_SEEN", Assert.Single(result.Errors).Code);
        Assert.Equal("secret", seen?.Message);
    }

    [Fact]
    public async Task ExecuteAsync_TellsTimeout_WhenTheTimeIsUp()
    {
        using var executor = Executor(
            new RequestExecutorOptions { ExecutionTimeout = TimeSpan.FromMilliseconds(30) },
            ("slow", async context => { await Task.Delay(Timeout.Infinite, context.RequestAborted); return null; }
        ));

        var result = await executor.ExecuteAsync(new("{ slow }"));

        Assert.Equal("""{"errors":[{"message":"The request exceeded the configured timeout of `00:00:00.0300000`.","extensions":{"code":"HC0045"}}]}""", result.ToJson());
    }

    [Fact]
    public async Task ExecuteAsync_Throws_WhenTheCallerLeaves()
    {
        using var leaving = new CancellationTokenSource();
        using var executor = Executor(("slow", async context =>
        {
            await leaving.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
            return null;
        }
        ));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await executor.ExecuteAsync(new("{ slow }"), leaving.Token));
    }

    [Fact]
    public async Task ExecuteAsync_Throws_WhenTheCallerHasLeftBeforeTheFieldIsAwaited()
    {
        using var leaving = new CancellationTokenSource();
        using var executor = Executor(("slow", context =>
        {
            leaving.Cancel();
            return new(Task.FromCanceled<object?>(context.RequestAborted));
        }
        ));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await executor.ExecuteAsync(new("{ slow }"), leaving.Token));
    }

    [Fact]
    public async Task ExecuteAsync_RefusesIntrospection_UnlessTheRequestMay()
    {
        using var executor = Executor(new RequestExecutorOptions { DisableIntrospection = true });
        var request = new OperationRequest("{ __schema { queryType { name } } __typename }");

        var refused = await executor.ExecuteAsync(request);
        var allowed = await executor.ExecuteAsync(request with { AllowIntrospection = true });
        var refusedAgain = await executor.ExecuteAsync(request);

        Assert.Equal("HC0046", Assert.Single(refused.Errors).Code);
        Assert.Equal("""{"data":{"__schema":{"queryType":{"name":"Query"}},"__typename":"Query"}}""", allowed.ToJson());
        Assert.False(refusedAgain.HasData);
    }

    [Fact]
    public async Task ExecuteAsync_RefusesDepth_WhenALimitIsSet()
    {
        using var executor = Executor(new RequestExecutorOptions { Validation = ValidationOptions.Request with { MaxAllowedExecutionDepth = 2 } });

        Assert.True((await executor.ExecuteAsync(new("{ self { hello } }"))).HasData);
        Assert.False((await executor.ExecuteAsync(new("{ self { self { hello } } }"))).HasData);
    }

    [Fact]
    public async Task ExecuteAsync_RunsMutationsOneAfterTheOther()
    {
        var log = new List<string>();
        var schema = SchemaBuilder.New()
            .AddDocument(Utf8GraphQLParser.Parse(Sdl))
            .AddResolver("Mutation", "add", async context =>
            {
                var n = context.ArgumentValue<int>("n");
                log.Add($"start {n}");
                await Task.Delay(20 / n, context.RequestAborted);
                log.Add($"end {n}");
                return n;
            })
            .Create();
        using var executor = new RequestExecutor(schema);

        var result = await executor.ExecuteAsync(new("mutation { a: add(n: 1) b: add(n: 2) c: add(n: 20) }"));

        Assert.Equal("""{"data":{"a":1,"b":2,"c":20}}""", result.ToJson());
        Assert.Equal(["start 1", "end 1", "start 2", "end 2", "start 20", "end 20"], log);
    }

    [Fact]
    public async Task ExecuteAsync_StartsFieldsOfAQueryTogether_AndKeepsTheirOrder()
    {
        var first = new TaskCompletionSource();
        using var executor = Executor(
            ("slow", async _ => { await first.Task; return "late"; }
        ),
            ("hello", _ => { first.SetResult(); return ValueTask.FromResult<object?>("early"); }
        ));

        Assert.Equal("""{"data":{"slow":"late","hello":"early"}}""", (await executor.ExecuteAsync(new("{ slow hello }"))).ToJson());
    }

    [Fact]
    public async Task ExecuteAsync_WaitsForAPlace_WhenTooManyRun()
    {
        var running = 0;
        var most = 0;
        using var executor = Executor(new RequestExecutorOptions { MaxConcurrentExecutions = 2 }, ("slow", async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(10);
            Interlocked.Decrement(ref running);
            return null;
        }
        ));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => executor.ExecuteAsync(new("{ slow }")).AsTask()));

        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task ExecuteAsync_HandsStateToResolvers()
    {
        using var executor = Executor(("caller", context => ValueTask.FromResult(context.ContextData["caller"])));

        var result = await executor.ExecuteAsync(new("{ self: __typename caller }") { ContextData = new Dictionary<string, object?> { ["caller"] = "STEWARD" } });

        Assert.Equal("""{"data":{"self":"Query","caller":"STEWARD"}}""", result.ToJson());
    }

    [Fact]
    public async Task ExecuteAsync_GivesTheSameAnswer_WhenTheDocumentWasSeenBefore()
    {
        using var executor = Executor(new RequestExecutorOptions { OperationDocumentCacheSize = 1 });
        var variables = JsonDocument.Parse("""[{"b":true},{"b":false}]""").RootElement;
        var request = new OperationRequest("query($b: Boolean!) { a: hello @include(if: $b) b: hello a: hello }");

        var answers = new List<string>();
        foreach (var round in Enumerable.Range(0, 4))
        {
            answers.Add((await executor.ExecuteAsync(request with { Variables = variables[round % 2] })).ToJson());
            await executor.ExecuteAsync(new("{ hello }"));
        }

        Assert.Equal("""{"data":{"a":"hello","b":"hello"}}""", answers[0]);
        Assert.Equal("""{"data":{"b":"hello","a":"hello"}}""", answers[1]);
        Assert.Equal(answers[..2], answers[2..]);
    }

    [Fact]
    public async Task ExecuteAsync_KeepsVariantsApart_WhenSeveralConditionsVary()
    {
        using var executor = Executor();
        var request = new OperationRequest("query($x: Boolean!, $y: Boolean!) { a: hello @include(if: $x) b: hello @skip(if: $y) __typename }");
        var answers = new List<string>();
        foreach (var variables in JsonDocument.Parse("""[{"x":true,"y":true},{"x":true,"y":false},{"x":false,"y":true},{"x":false,"y":false}]""").RootElement.EnumerateArray())
        {
            var json = (await executor.ExecuteAsync(request with { Variables = variables })).ToJson();
            answers.Add((json.Contains("\"a\"", StringComparison.Ordinal) ? "a" : "") + (json.Contains("\"b\"", StringComparison.Ordinal) ? "b" : ""));
        }

        Assert.Equal(["a", "ab", "", "b"], answers);
    }

    [Fact]
    public async Task ExecuteAsync_DropsErrorsBelowANulledPosition_WhenTheyComeLater()
    {
        var later = new TaskCompletionSource();
        using var executor = Executor(
            ("hello", async _ => { await Task.Yield(); later.SetResult(); throw new GraphQLException("first"); }
        ),
            ("slow", async _ => { await later.Task; await Task.Delay(500); throw new GraphQLException("second"); }
        ));

        Assert.Equal(
            """{"errors":[{"message":"first","locations":[{"line":1,"column":15}],"path":["self","hello"]}],"data":{"self":null}}""",
            (await executor.ExecuteAsync(new("{ self { slow hello } }"))).ToJson());
    }

    private static RequestExecutor Executor(params (string Field, FieldDelegate Resolver)[] resolvers) => Executor(new RequestExecutorOptions(), resolvers);

    private static RequestExecutor Executor(RequestExecutorOptions options, params (string Field, FieldDelegate Resolver)[] resolvers)
    {
        var builder = SchemaBuilder.New()
            .AddDocument(Utf8GraphQLParser.Parse(Sdl))
            .AddResolver("Query", "hello", _ => "hello")
            .AddResolver("Query", "self", _ => "self");
        foreach (var (field, resolver) in resolvers)
        {
            builder.AddResolver("Query", field, resolver);
        }

        return new(builder.Create(), options);
    }
}
