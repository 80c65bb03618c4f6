using System.Runtime.CompilerServices;

namespace E2CSemantic.DuckDB.Vectors;

// What a fast getter needs of one column of the current chunk, side by side in one array.
internal readonly unsafe struct ColumnSlot(VectorReader vector)
{
    public readonly byte* Data = vector.Data;
    public readonly ulong* Validity = vector.Validity;
    public readonly VectorStorage Storage = vector.Storage;
    public readonly byte Scale = vector.Scale;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(VectorStorage storage, int row) => Storage == storage && IsValid(row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsValid(int row) => Validity is null || ((Validity[(uint)row >> 6] >> row) & 1) != 0;
}
