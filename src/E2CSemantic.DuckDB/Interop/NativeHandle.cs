using System.Runtime.InteropServices;

namespace E2CSemantic.DuckDB.Interop;

internal abstract class NativeHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected abstract void Release(ref nint handle);

    protected sealed override bool ReleaseHandle()
    {
        Release(ref handle);
        return true;
    }
}

internal sealed class InstanceCacheHandle : NativeHandle
{
    protected override void Release(ref nint handle) => NativeMethods.DestroyInstanceCache(ref handle);
}

internal sealed class ConfigHandle : NativeHandle
{
    protected override void Release(ref nint handle) => NativeMethods.DestroyConfig(ref handle);
}

internal sealed class DatabaseHandle : NativeHandle
{
    protected override void Release(ref nint handle) => NativeMethods.CloseDatabase(ref handle);
}

internal sealed class ConnectionHandle : NativeHandle
{
    protected override void Release(ref nint handle) => NativeMethods.Disconnect(ref handle);
}

internal sealed class ExtractedStatementsHandle : NativeHandle
{
    protected override void Release(ref nint handle) => NativeMethods.DestroyExtracted(ref handle);
}

internal sealed class PreparedStatementHandle : NativeHandle
{
    protected override void Release(ref nint handle) => NativeMethods.DestroyPrepared(ref handle);
}

internal sealed class PendingResultHandle : NativeHandle
{
    protected override void Release(ref nint handle) => NativeMethods.DestroyPending(ref handle);
}

internal sealed class LogicalTypeHandle : NativeHandle
{
    protected override void Release(ref nint handle) => NativeMethods.DestroyLogicalType(ref handle);
}

internal sealed class ValueHandle : NativeHandle
{
    protected override void Release(ref nint handle) => NativeMethods.DestroyValue(ref handle);
}

internal sealed class AppenderHandle : NativeHandle
{
    // Destroying would write what is still pending; only Flush and Close write.
    protected override void Release(ref nint handle)
    {
        _ = NativeMethods.ClearAppender(handle);
        _ = NativeMethods.DestroyAppender(ref handle);
    }
}

internal sealed class ErrorDataHandle : NativeHandle
{
    protected override void Release(ref nint handle) => NativeMethods.DestroyErrorData(ref handle);
}
