using System.Collections;
using E2CSemantic.DuckDB.Interop;

namespace E2CSemantic.DuckDB.Vectors;

// A MAP is a LIST of STRUCT(key, value); a key is never NULL.
internal sealed unsafe class MapVector(VectorReader key, VectorReader value)
    : VectorReader($"MAP({key.TypeName}, {value.TypeName})", typeof(Dictionary<,>).MakeGenericType(key.ClrType, ListElements.NullableTypeOf(value)))
{
    public override void Attach(nint vector)
    {
        base.Attach(vector);
        var entries = NativeMethods.ListChild(vector);
        key.Attach(NativeMethods.StructChild(entries, 0));
        value.Attach(NativeMethods.StructChild(entries, 1));
    }

    public override object GetValue(int row) => Read(row, ClrType, key.ClrType, ListElements.NullableTypeOf(value));

    public override object GetValueAs(int row, Type type) =>
        !type.IsAssignableFrom(ClrType) && type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>)
            && type.GetGenericArguments() is [var keyType, var valueType]
            ? Read(row, type, keyType, valueType)
            : base.GetValueAs(row, type);

    private IDictionary Read(int row, Type dictionary, Type keyType, Type valueType)
    {
        var entry = ((ListEntry*)Data)[row];
        var target = Nullable.GetUnderlyingType(valueType) ?? valueType;
        var takesNull = !valueType.IsValueType || target != valueType;
        var pairs = (IDictionary)Activator.CreateInstance(dictionary)!;
        for (var i = checked((int)entry.Offset); i < checked((int)(entry.Offset + entry.Length)); i++)
        {
            pairs.Add(key.GetValueAs(i, keyType), !value.IsNull(i) ? value.GetValueAs(i, target)
                : takesNull ? null
                : throw new InvalidCastException($"A {TypeName} has a NULL value, which {valueType.Name} cannot hold."));
        }

        return pairs;
    }
}
