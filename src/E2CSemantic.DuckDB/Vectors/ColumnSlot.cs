using System.Runtime.CompilerServices;

namespace E2CSemantic.DuckDB.Vectors;

// What a fast getter needs of one column of the current chunk; the default stores None. The row is one of the chunk's,
// so the address arithmetic cannot overflow and is left unchecked.
internal readonly unsafe struct ColumnSlot
{
    private const int RowsPerWord = 64;

    private readonly byte* _data;
    private readonly ulong* _validity;
    private readonly VectorStorage _storage;

    // The storage where no row is NULL, else Other: one comparison then answers both questions of a getter.
    private readonly VectorStorage _dense;

    // A mask that marks every row valid is dropped: looking once over a chunk is cheaper than once at each value.
    public ColumnSlot(VectorReader vector, int rowCount)
    {
        _data = vector.Data;
        _validity = IsAllValid(vector.Validity, rowCount) ? null : vector.Validity;
        _storage = vector.Storage;
        _dense = _validity is null ? _storage : VectorStorage.Other;
        Scale = vector.Scale;
    }

    // Of a DECIMAL: how many of the stored whole number's digits are behind the point.
    public byte Scale { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(VectorStorage storage, nint row) => _dense == storage || (_storage == storage && IsMarked(row));

    public bool IsStored => _storage != VectorStorage.None;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsNull(nint row) => _validity is not null && !IsMarked(row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T At<T>(nint row)
        where T : unmanaged => unchecked(((T*)_data)[row]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsMarked(nint row) => unchecked(((_validity[row >>> 6] >> (int)row) & 1) != 0);

    private static bool IsAllValid(ulong* validity, int rowCount)
    {
        if (validity is null)
        {
            return true;
        }

        var (words, rest) = Math.DivRem(rowCount, RowsPerWord);
        var mask = (1UL << rest) - 1;
        return !new ReadOnlySpan<ulong>(validity, words).ContainsAnyExcept(ulong.MaxValue)
            && (rest == 0 || (validity[words] & mask) == mask);
    }
}
