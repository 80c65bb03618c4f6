using System.Diagnostics;

namespace E2CSemantic.DuckDB.Vectors;

// The type of a bare NULL: no row has a value.
internal sealed class NullVector() : VectorReader("NULL", typeof(object))
{
    public override object GetValue(int row) => throw new UnreachableException("A column of type NULL has no values.");
}
