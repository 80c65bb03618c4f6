using E2CSemantic.Host.Endpoints;
using E2CSemantic.Host.Schema;

namespace E2CSemantic.Host.Tests.Endpoints;

[Collection(OneRunningHost.Name)]
public sealed class QuestionPipelineTests(RunningHost host)
{
    [Fact]
    public async Task Failure_IsMaskedAndTold_WhenARoomBreaks()
    {
        var told = new List<Exception>();
        using var pipeline = new QuestionPipeline(host.Rooms, told.Add);
        var breaking = new Asking(host.Rooms, (_, _) => throw new InvalidOperationException("the password is swordfish"));

        var result = await pipeline.RunAsync(breaking, new("{ enrollment { endCursor } }", null, null, null), CancellationToken.None);

        Assert.Equal(
            """{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":3}],"path":["enrollment"],"extensions":{"code":"HC0008"}}],"data":null}""",
            result.ToJson());
        Assert.Equal("the password is swordfish", told.Single().Message);
    }

    [Fact]
    public async Task Question_IsCancelled_WhenTheCallerLeaves()
    {
        using var pipeline = new QuestionPipeline(host.Rooms, _ => { });
        using var left = new CancellationTokenSource();
        var waiting = new Asking(host.Rooms, async (_, cancellation) =>
        {
            await left.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellation);
            throw new System.Diagnostics.UnreachableException();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await pipeline.RunAsync(waiting, new("{ enrollment { endCursor } }", null, null, null), left.Token));
    }

    [Fact]
    public async Task Question_IsAskedOnce_WhenTwoSelectionsPutIt()
    {
        var asked = new List<string>();
        using var pipeline = new QuestionPipeline(host.Rooms, _ => { });
        var counting = new Asking(host.Rooms, (query, cancellation) =>
        {
            asked.Add($"{query.Metric} {query.First}");
            return host.Rooms.Engine.AnswerAsync(query, Query.Requester.Anonymous, cancellation);
        });

        await pipeline.RunAsync(
            counting,
            new("{ a: enrollment(first: 3) { endCursor } b: enrollment(first: 3) { rows { schoolYear } } c: enrollment(first: 4) { endCursor } }", null, null, null),
            CancellationToken.None);

        Assert.Equal(["k12.enrollment 3", "k12.enrollment 4"], asked.Order(StringComparer.Ordinal));
    }
}
