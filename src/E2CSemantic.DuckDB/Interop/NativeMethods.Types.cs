using System.Runtime.InteropServices;

namespace E2CSemantic.DuckDB.Interop;

internal static partial class NativeMethods
{
    [LibraryImport(Library, EntryPoint = "duckdb_destroy_logical_type")]
    public static partial void DestroyLogicalType(ref nint type);

    [LibraryImport(Library, EntryPoint = "duckdb_get_type_id")]
    public static partial TypeId GetTypeId(LogicalTypeHandle type);

    [LibraryImport(Library, EntryPoint = "duckdb_decimal_width")]
    public static partial byte DecimalWidth(LogicalTypeHandle type);

    [LibraryImport(Library, EntryPoint = "duckdb_decimal_scale")]
    public static partial byte DecimalScale(LogicalTypeHandle type);

    [LibraryImport(Library, EntryPoint = "duckdb_decimal_internal_type")]
    public static partial TypeId DecimalStorage(LogicalTypeHandle type);

    [LibraryImport(Library, EntryPoint = "duckdb_enum_internal_type")]
    public static partial TypeId EnumStorage(LogicalTypeHandle type);

    [LibraryImport(Library, EntryPoint = "duckdb_enum_dictionary_size")]
    public static partial uint EnumSize(LogicalTypeHandle type);

    [LibraryImport(Library, EntryPoint = "duckdb_enum_dictionary_value")]
    public static partial nint EnumValue(LogicalTypeHandle type, ulong index);

    [LibraryImport(Library, EntryPoint = "duckdb_list_type_child_type")]
    public static partial LogicalTypeHandle ListChildType(LogicalTypeHandle type);

    [LibraryImport(Library, EntryPoint = "duckdb_array_type_child_type")]
    public static partial LogicalTypeHandle ArrayChildType(LogicalTypeHandle type);

    [LibraryImport(Library, EntryPoint = "duckdb_array_type_array_size")]
    public static partial ulong ArraySize(LogicalTypeHandle type);

    [LibraryImport(Library, EntryPoint = "duckdb_map_type_key_type")]
    public static partial LogicalTypeHandle MapKeyType(LogicalTypeHandle type);

    [LibraryImport(Library, EntryPoint = "duckdb_map_type_value_type")]
    public static partial LogicalTypeHandle MapValueType(LogicalTypeHandle type);

    [LibraryImport(Library, EntryPoint = "duckdb_struct_type_child_count")]
    public static partial ulong StructCount(LogicalTypeHandle type);

    [LibraryImport(Library, EntryPoint = "duckdb_struct_type_child_name")]
    public static partial nint StructName(LogicalTypeHandle type, ulong index);

    [LibraryImport(Library, EntryPoint = "duckdb_struct_type_child_type")]
    public static partial LogicalTypeHandle StructChildType(LogicalTypeHandle type, ulong index);
}
