using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Warehouse.Tests.Loading;

public class WorkAheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public void Of_BeginsTheNextPieces_WhileTheCallerHasTheLast_AndNoMore(int most)
    {
        using var begun = new BlockingList();
        using var results = WorkAhead.Of(Enumerable.Range(0, 5).Select(i => (Func<int>)(() => begun.Add(i))), most).GetEnumerator();

        Assert.True(results.MoveNext());
        Assert.Equal(0, results.Current);
        var expected = Enumerable.Range(0, Math.Min(1 + most, 5)).ToArray();
        begun.WaitFor(expected.Length);
        Assert.Equal(expected, begun.Items.Order());
        foreach (var next in Enumerable.Range(1, 4))
        {
            Assert.True(results.MoveNext());
            Assert.Equal(next, results.Current);
        }

        Assert.False(results.MoveNext());
    }

    [Fact]
    public void Of_ThrowsAFault_WhereItsResultWouldHaveCome()
    {
        using var results = WorkAhead.Of<int>([() => 1, () => throw new IOException("gone"), () => 3], 1).GetEnumerator();

        Assert.True(results.MoveNext());
        Assert.Throws<IOException>(() => results.MoveNext());
    }

    [Fact]
    public void Dispose_WaitsForWhatHasBegun()
    {
        using var release = new ManualResetEventSlim();
        var ended = false;
        var results = WorkAhead.Of<int>(
        [
            () => 1,
            () =>
            {
                release.Wait();
                ended = true;
                throw new IOException("nobody hears this");
            },
        ], 2).GetEnumerator();
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
