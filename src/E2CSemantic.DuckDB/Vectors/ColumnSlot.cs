using System.Runtime.CompilerServices;

namespace E2CSemantic.DuckDB.Vectors;

// What a fast getter needs of one column of the current chunk, side by side in one array. The row is one of the chunk's,
// so the address arithmetic cannot overflow and is left unchecked.
internal readonly unsafe struct ColumnSlot
{
    private const int RowsPerWord = 64;

    private readonly byte* _data;
    private readonly ulong* _validity;
    private readonly VectorStorage _storage;

    // The storage where no row is NULL, else Other: one comparison then answers both questions of a getter.
    private readonly VectorStorage _dense;
    private readonly byte _scale;

    // A mask that marks every row valid is dropped: looking once over a chunk is cheaper than once at each value.
    public ColumnSlot(VectorReader vector, int rowCount)
    {
        _data = vector.Data;
        _validity = IsAllValid(vector.Validity, rowCount) ? null : vector.Validity;
        _storage = vector.Storage;
        _dense = _validity is null ? _storage : VectorStorage.Other;
        _scale = vector.Scale;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(VectorStorage storage, int row) => _dense == storage || (_storage == storage && IsMarked(row));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsValid(int row) => _validity is null || IsMarked(row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T At<T>(int row)
        where T : unmanaged => unchecked(((T*)_data)[(nuint)(uint)row]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public decimal DecimalAt<T>(int row)
        where T : unmanaged, System.Numerics.IBinaryInteger<T> => DecimalBits.Compose(long.CreateTruncating(At<T>(row)), _scale);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsMarked(int row) => unchecked(((_validity[(nuint)(uint)row >> 6] >> row) & 1) != 0);

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
