namespace E2CSemantic.DuckDB.Interop;

internal sealed class ChunkHandle : NativeHandle
{
    public ChunkHandle(nint chunk) => SetHandle(chunk);

    public nint Pointer => handle;

    public int RowCount => checked((int)NativeMethods.ChunkSize(handle));

    protected override void Release(ref nint handle) => NativeMethods.DestroyChunk(ref handle);
}
