using E2CSemantic.DuckDB.Interop;

namespace E2CSemantic.DuckDB.Vectors;

internal sealed class StructVector(IReadOnlyList<(string Name, VectorReader Vector)> members)
    : VectorReader($"STRUCT({string.Join(", ", members.Select(m => $"{m.Name} {m.Vector.TypeName}"))})", typeof(Dictionary<string, object?>))
{
    public override void Attach(nint vector)
    {
        base.Attach(vector);
        for (var i = 0; i < members.Count; i++)
        {
            members[i].Vector.Attach(NativeMethods.StructChild(vector, (ulong)i));
        }
    }

    public override object GetValue(int row) =>
        members.ToDictionary(m => m.Name, m => m.Vector.IsNull(row) ? null : m.Vector.GetValue(row));
}
