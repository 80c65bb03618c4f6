namespace E2CSemantic.DuckDB.Vectors;

// A type this provider does not read: the rest of the row is readable, and so is the column once the query casts it.
internal sealed class UnreadableVector(string typeName) : VectorReader(typeName, typeof(object))
{
    public override object GetValue(int row) =>
        throw new NotSupportedException($"A {TypeName} column cannot be read; cast it in the query, for example to VARCHAR.");

    public override object GetValueAs(int row, Type type) => GetValue(row);
}
