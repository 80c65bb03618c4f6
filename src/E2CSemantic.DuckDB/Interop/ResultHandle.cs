using System.Runtime.InteropServices;

namespace E2CSemantic.DuckDB.Interop;

// Owns a duckdb_result, which C keeps by value: DuckDB reads and frees it through a pointer to this field.
internal sealed class ResultHandle : SafeHandle
{
    private NativeResult _result;

    public ResultHandle(NativeResult result)
        : base(0, ownsHandle: true)
    {
        _result = result;
        SetHandle(1);
    }

    public override bool IsInvalid => handle == 0;

    public ref NativeResult Result
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            return ref _result;
        }
    }

    protected override bool ReleaseHandle()
    {
        NativeMethods.DestroyResult(ref _result);
        return true;
    }
}
