namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>A list that grows by pages, so that growing never holds the old and the new whole at once.</summary>
internal sealed class PagedList<T>
{
    private const int PageBits = 16;
    private const int PageSize = 1 << PageBits;

    private readonly List<T[]> _pages = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref _pages[index >> PageBits][index & (PageSize - 1)];

    public int Add(T value)
    {
        if (Count >> PageBits == _pages.Count)
        {
            _pages.Add(new T[PageSize]);
        }

        var index = Count++;
        this[index] = value;
        return index;
    }
}
