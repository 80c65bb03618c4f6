using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace E2CSemantic.DuckDB.Vectors;

// The slots of a result's first columns, at one address for as long as the table is referenced. Every table has the same
// size, so a getter that knows its column while it is compiled checks no bounds; the slots of columns that are not there
// store None. Columns beyond are read on the slow path.
internal sealed unsafe class SlotTable
{
    public const int Size = 32;

    // What a reader that is on no row reads from: nothing is stored in it.
    public static readonly SlotTable Empty = new();

    private readonly ColumnSlot[] _slots = GC.AllocateArray<ColumnSlot>(Size, pinned: true);

    public ColumnSlot* First => (ColumnSlot*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_slots));

    public void Attach(int column, VectorReader vector, int rowCount)
    {
        if (column < Size)
        {
            _slots[column] = new ColumnSlot(vector, rowCount);
        }
    }
}
