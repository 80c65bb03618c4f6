using System.Collections;

namespace E2CSemantic.DuckDB.Vectors;

// What a LIST and an ARRAY share: a run of a child vector becomes a List<T> or, on request, an array.
internal static class ListElements
{
    public static Type ListTypeOf(VectorReader child) => typeof(List<>).MakeGenericType(NullableTypeOf(child));

    public static Type NullableTypeOf(VectorReader child) =>
        child.ClrType.IsValueType ? typeof(Nullable<>).MakeGenericType(child.ClrType) : child.ClrType;

    public static Type? ElementTypeOf(Type collection)
    {
        if (collection.IsSZArray)
        {
            return collection.GetElementType();
        }

        return collection.IsGenericType && collection.GetGenericArguments() is [var element]
            && collection.IsAssignableFrom(typeof(List<>).MakeGenericType(element))
            ? element
            : null;
    }

    public static object Read(VectorReader child, int offset, int count, Type collection, Type element)
    {
        var target = Nullable.GetUnderlyingType(element) ?? element;
        var takesNull = !element.IsValueType || target != element;
        var values = collection.IsSZArray
            ? Array.CreateInstance(element, count)
            : (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element), count)!;
        for (var i = 0; i < count; i++)
        {
            var value = !child.IsNull(offset + i) ? child.GetValueAs(offset + i, target)
                : takesNull ? null
                : throw new InvalidCastException($"A list of {child.TypeName} has a NULL, which {element.Name} cannot hold.");
            if (collection.IsSZArray)
            {
                values[i] = value;
            }
            else
            {
                values.Add(value);
            }
        }

        return values;
    }
}
