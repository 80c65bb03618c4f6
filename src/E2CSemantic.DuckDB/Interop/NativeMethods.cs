using System.Runtime.InteropServices;

namespace E2CSemantic.DuckDB.Interop;

internal static partial class NativeMethods
{
    private const string Library = LibraryLocation.Name;

    // Runs before the first call, so the resolver is in place before the runtime looks for the library.
    static NativeMethods() => LibraryLocation.Register();

    public static string? Text(nint utf8) => Marshal.PtrToStringUTF8(utf8);

    public static string? TakeText(nint utf8)
    {
        try
        {
            return Text(utf8);
        }
        finally
        {
            Free(utf8);
        }
    }

    [LibraryImport(Library, EntryPoint = "duckdb_free")]
    public static partial void Free(nint memory);

    [LibraryImport(Library, EntryPoint = "duckdb_library_version")]
    public static partial nint LibraryVersion();

    [LibraryImport(Library, EntryPoint = "duckdb_error_data_error_type")]
    public static partial DuckDBErrorType ErrorDataType(ErrorDataHandle error);

    [LibraryImport(Library, EntryPoint = "duckdb_error_data_message")]
    public static partial nint ErrorDataMessage(ErrorDataHandle error);

    [LibraryImport(Library, EntryPoint = "duckdb_destroy_error_data")]
    public static partial void DestroyErrorData(ref nint error);
}
