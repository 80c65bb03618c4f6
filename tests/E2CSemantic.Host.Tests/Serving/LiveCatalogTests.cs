using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Serving;
using E2CSemantic.Query;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Serving;

public sealed class LiveCatalogTests
{
    [Fact]
    public async Task Retired_IsClosed_WithItsLastRequest()
    {
        using var folder = new TemporaryFolder();
        var settings = HostSettingsReader.Read([new("Data", folder.FullPath)], Repository.Root);
        using var first = Rooms.Open(settings).Value!;
        using var live = new LiveCatalog(first, _ => { });
        live.Replace(Rooms.Open(settings).Value!);
        var (early, late) = (live.Enter(), live.Enter());
        var pipeline = late.Pipeline;

        live.Replace(Rooms.Open(settings).Value!);
        early.Dispose();
        early.Dispose();

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await AskAsync());
        late.Dispose();
        _ = await Assert.ThrowsAsync<ObjectDisposedException>(AskAsync);
        _ = Assert.Throws<ObjectDisposedException>(() => late.Rooms);
        using var next = live.Enter();
        Assert.NotSame(pipeline, next.Pipeline);

        async Task<string> AskAsync() =>
            (await pipeline.AnswerAsync(Requester.Anonymous, new("{ __typename }", null, null, null), CancellationToken.None)).ToJson();
    }
}
