using System.Text.Json;
using System.Text.RegularExpressions;
using E2CSemantic.GraphQL.Execution;
using E2CSemantic.GraphQL.Tests.Recorded;
using E2CSemantic.GraphQL.Validation;

namespace E2CSemantic.GraphQL.Tests.Execution;

public sealed partial class RecordedAnswersTests
{
    [Fact]
    public async Task ExecuteAsync_GivesTheRecordedBytes_ForValidDocuments()
    {
        var executed = 0;
        await foreach (var (document, expected, executor, request) in CasesAsync("documents.jsonl", ValidationOptions.Complete))
        {
            var answer = await executor.ExecuteAsync(request);
            Assert.True(expected == WithoutCodes(answer.ToJson()), $"{document}\nexpected {expected}\nactual   {answer.ToJson()}");
            executed++;
        }

        Assert.Equal(212, executed);
    }

    [Fact]
    public async Task ExecuteAsync_GivesTheRecordedBytes_ForDocumentsThatNobodyValidated()
    {
        var executed = 0;
        await foreach (var (document, expected, executor, request) in CasesAsync("edges.jsonl", null))
        {
            var answer = await executor.ExecuteAsync(request);
            Assert.True(expected == WithoutCodes(answer.ToJson()), $"{document}\nexpected {expected}\nactual   {answer.ToJson()}");
            executed++;
        }

        Assert.Equal(109, executed);
    }

    [Fact]
    public async Task ExecuteAsync_GivesTheSameData_WhenEveryResolverWaits()
    {
        await foreach (var (document, expected, executor, request) in CasesAsync("documents.jsonl", null, waiting: true))
        {
            var answer = (await executor.ExecuteAsync(request)).ToJson();
            Assert.True(DataOf(expected) == DataOf(answer), $"{document}\nexpected {expected}\nactual   {answer}");
        }
    }

    private static async IAsyncEnumerable<(string Document, string Expected, RequestExecutor Executor, OperationRequest Request)> CasesAsync(
        string file,
        ValidationOptions? validation,
        bool waiting = false)
    {
        RequestExecutor? executor = null;
        foreach (var line in RecordedLines.Read(file))
        {
            if (line.TextOf("sdl") is { } sdl)
            {
                executor?.Dispose();
                executor = new(HashResolver.Schema(sdl, waiting), new() { Validation = validation });
                await Task.Yield();
                continue;
            }

            var document = line.TextOf("document")!;
            yield return (document, line.TextOf("answer")!, executor!, new(document)
            {
                Variables = line.GetProperty("variables"),
                OperationName = line.TextOf("operationName"),
            });
        }

        executor?.Dispose();
    }

    private static string DataOf(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.TryGetProperty("data", out var data) ? data.GetRawText() : "";
    }

    // The reference has no codes.
    private static string WithoutCodes(string answer) => Codes().Replace(answer, "");

    [GeneratedRegex(""","extensions":\{"code":"HC\d+"\}""")]
    private static partial Regex Codes();
}
