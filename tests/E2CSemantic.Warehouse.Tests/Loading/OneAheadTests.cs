using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Warehouse.Tests.Loading;

public class OneAheadTests
{
    [Fact]
    public void Of_BeginsTheNextPiece_WhileTheCallerHasTheLast_AndNoMore()
    {
        using var begun = new BlockingList();
        using var results = OneAhead.Of(Enumerable.Range(0, 4).Select(i => (Func<int>)(() => begun.Add(i)))).GetEnumerator();

        Assert.True(results.MoveNext());
        Assert.Equal(0, results.Current);
        begun.WaitFor(2);
        Assert.Equal([0, 1], begun.Items);
        Assert.True(results.MoveNext());
        Assert.Equal(1, results.Current);
    }

    [Fact]
    public void Of_ThrowsAFault_WhereItsResultWouldHaveCome()
    {
        using var results = OneAhead.Of<int>([() => 1, () => throw new IOException("gone"), () => 3]).GetEnumerator();

        Assert.True(results.MoveNext());
        Assert.Throws<IOException>(() => results.MoveNext());
    }

    [Fact]
    public void Dispose_WaitsForWhatHasBegun()
    {
        using var release = new ManualResetEventSlim();
        var ended = false;
        var results = OneAhead.Of<int>(
        [
            () => 1,
            () =>
            {
                release.Wait();
                ended = true;
                throw new IOException("nobody hears this");
            },
        ]).GetEnumerator();
        Assert.True(results.MoveNext());

        release.Set();
        results.Dispose();

        Assert.True(ended);
    }

    private sealed class BlockingList : IDisposable
    {
        private readonly List<int> _items = [];
        private readonly SemaphoreSlim _added = new(0);

        public int[] Items
        {
            get
            {
                lock (_items)
                {
                    return [.. _items];
                }
            }
        }

        public int Add(int item)
        {
            lock (_items)
            {
                _items.Add(item);
            }

            _added.Release();
            return item;
        }

        public void WaitFor(int count)
        {
            for (var i = 0; i < count; i++)
            {
                Assert.True(_added.Wait(TimeSpan.FromMinutes(1)));
            }
        }

        public void Dispose() => _added.Dispose();
    }
}
