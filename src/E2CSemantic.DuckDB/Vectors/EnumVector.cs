using E2CSemantic.DuckDB.Interop;

namespace E2CSemantic.DuckDB.Vectors;

internal sealed unsafe class EnumVector : VectorReader
{
    private readonly string[] _members;
    private readonly TypeId _storage;

    public EnumVector(LogicalTypeHandle type)
        : base("ENUM", typeof(string))
    {
        _storage = NativeMethods.EnumStorage(type);
        _members = new string[NativeMethods.EnumSize(type)];
        for (var i = 0; i < _members.Length; i++)
        {
            _members[i] = NativeMethods.TakeText(NativeMethods.EnumValue(type, (ulong)i)) ?? "";
        }
    }

    public override object GetValue(int row) => GetString(row);

    public override string GetString(int row) => _members[_storage switch
    {
        TypeId.UTinyInt => Data[row],
        TypeId.USmallInt => ((ushort*)Data)[row],
        _ => ((uint*)Data)[row],
    }];
}
