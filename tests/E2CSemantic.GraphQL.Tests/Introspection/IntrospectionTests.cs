using E2CSemantic.GraphQL.Execution;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Tests.Recorded;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Tests.Introspection;

public sealed class IntrospectionTests
{
    [Fact]
    public async Task ExecuteAsync_GivesTheRecordedBytes_ForTheWholeSchema()
    {
        var query = RecordedLines.Text("introspection.graphql");
        var compared = 0;
        foreach (var line in RecordedLines.Read("schemas.jsonl").Where(line => line.TextOf("introspection") is not null))
        {
            var schema = SchemaBuilder.New().AddDocument(Utf8GraphQLParser.Parse(line.TextOf("sdl")!, ParserOptions.Trusted)).Create();
            using var executor = new RequestExecutor(schema);

            var answer = await executor.ExecuteAsync(new(query));

            Assert.Equal(line.TextOf("introspection"), answer.ToJson());
            compared++;
        }

        Assert.Equal(3, compared);
    }
}
