using E2CSemantic.DuckDB.Interop;

namespace E2CSemantic.DuckDB.Vectors;

internal sealed unsafe class ListVector(VectorReader child) : VectorReader(child.TypeName + "[]", ListElements.ListTypeOf(child))
{
    public override void Attach(nint vector)
    {
        base.Attach(vector);
        child.Attach(NativeMethods.ListChild(vector));
    }

    public override object GetValue(int row) => Read(row, ClrType, ListElements.NullableTypeOf(child));

    public override object GetValueAs(int row, Type type) =>
        !type.IsAssignableFrom(ClrType) && ListElements.ElementTypeOf(type) is { } element
            ? Read(row, type, element)
            : base.GetValueAs(row, type);

    private object Read(int row, Type collection, Type element)
    {
        var entry = ((ListEntry*)Data)[row];
        return ListElements.Read(child, checked((int)entry.Offset), checked((int)entry.Length), collection, element);
    }
}
