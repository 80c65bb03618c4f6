using System.Globalization;
using E2CSemantic.DuckDB.Interop;

namespace E2CSemantic.DuckDB.Vectors;

internal sealed class ArrayVector(VectorReader child, int size)
    : VectorReader(string.Create(CultureInfo.InvariantCulture, $"{child.TypeName}[{size}]"), ListElements.ListTypeOf(child))
{
    public override void Attach(nint vector)
    {
        base.Attach(vector);
        child.Attach(NativeMethods.ArrayChild(vector));
    }

    public override object GetValue(int row) =>
        ListElements.Read(child, row * size, size, ClrType, ListElements.NullableTypeOf(child));

    public override object GetValueAs(int row, Type type) =>
        !type.IsAssignableFrom(ClrType) && ListElements.ElementTypeOf(type) is { } element
            ? ListElements.Read(child, row * size, size, type, element)
            : base.GetValueAs(row, type);
}
