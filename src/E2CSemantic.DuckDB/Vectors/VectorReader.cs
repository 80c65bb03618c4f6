using System.Globalization;
using System.Numerics;
using E2CSemantic.DuckDB.Interop;

namespace E2CSemantic.DuckDB.Vectors;

internal abstract unsafe class VectorReader(string typeName, Type clrType)
{
    public string TypeName { get; } = typeName;

    public Type ClrType { get; } = clrType;

    public virtual VectorStorage Storage => VectorStorage.Other;

    public virtual byte Scale => 0;

    public byte* Data { get; private set; }

    public ulong* Validity { get; private set; }

    // A vector without a validity mask has no NULL; the pointers hold as long as the chunk does.
    public virtual void Attach(nint vector)
    {
        Data = (byte*)NativeMethods.VectorData(vector);
        Validity = (ulong*)NativeMethods.VectorValidity(vector);
    }

    public bool IsNull(int row) => Validity is not null && ((Validity[row >> 6] >> (row & 63)) & 1) == 0;

    public abstract object GetValue(int row);

    public virtual bool GetBoolean(int row) => throw Refused(typeof(bool));

    public virtual sbyte GetSByte(int row) => throw Refused(typeof(sbyte));

    public virtual byte GetByte(int row) => throw Refused(typeof(byte));

    public virtual short GetInt16(int row) => throw Refused(typeof(short));

    public virtual ushort GetUInt16(int row) => throw Refused(typeof(ushort));

    public virtual int GetInt32(int row) => throw Refused(typeof(int));

    public virtual uint GetUInt32(int row) => throw Refused(typeof(uint));

    public virtual long GetInt64(int row) => throw Refused(typeof(long));

    public virtual ulong GetUInt64(int row) => throw Refused(typeof(ulong));

    public virtual Int128 GetInt128(int row) => throw Refused(typeof(Int128));

    public virtual UInt128 GetUInt128(int row) => throw Refused(typeof(UInt128));

    public virtual float GetSingle(int row) => throw Refused(typeof(float));

    public virtual double GetDouble(int row) => throw Refused(typeof(double));

    public virtual decimal GetDecimal(int row) => throw Refused(typeof(decimal));

    public virtual string GetString(int row) => throw Refused(typeof(string));

    public virtual ReadOnlySpan<byte> GetUtf8(int row) => throw Refused(typeof(string));

    public virtual Guid GetGuid(int row) => throw Refused(typeof(Guid));

    public virtual DateOnly GetDateOnly(int row) => throw Refused(typeof(DateOnly));

    public virtual TimeOnly GetTimeOnly(int row) => throw Refused(typeof(TimeOnly));

    public virtual DateTime GetDateTime(int row) => throw Refused(typeof(DateTime));

    public virtual DateTimeOffset GetDateTimeOffset(int row) => throw Refused(typeof(DateTimeOffset));

    public virtual TimeSpan GetTimeSpan(int row) => throw Refused(typeof(TimeSpan));

    // Falls back here for the types that GetFieldValue<T> has no typed getter for; the value is not NULL.
    public virtual object GetValueAs(int row, Type type)
    {
        if (type.IsAssignableFrom(ClrType))
        {
            return GetValue(row);
        }

        if (type.IsEnum)
        {
            return ClrType == typeof(string) ? EnumNamed(type, GetString(row)) : EnumNumbered(type, row);
        }

        return Getters.TryGetValue(type, out var get) ? get(this, row) : throw Refused(type);
    }

    protected InvalidCastException Refused(Type type) =>
        new(string.Create(CultureInfo.InvariantCulture, $"A {TypeName} column cannot be read as {type.Name}."));

    private static readonly Dictionary<Type, Func<VectorReader, int, object>> Getters = new()
    {
        [typeof(bool)] = (vector, row) => vector.GetBoolean(row),
        [typeof(sbyte)] = (vector, row) => vector.GetSByte(row),
        [typeof(byte)] = (vector, row) => vector.GetByte(row),
        [typeof(short)] = (vector, row) => vector.GetInt16(row),
        [typeof(ushort)] = (vector, row) => vector.GetUInt16(row),
        [typeof(int)] = (vector, row) => vector.GetInt32(row),
        [typeof(uint)] = (vector, row) => vector.GetUInt32(row),
        [typeof(long)] = (vector, row) => vector.GetInt64(row),
        [typeof(ulong)] = (vector, row) => vector.GetUInt64(row),
        [typeof(Int128)] = (vector, row) => vector.GetInt128(row),
        [typeof(UInt128)] = (vector, row) => vector.GetUInt128(row),
        [typeof(BigInteger)] = (vector, row) => (BigInteger)vector.GetInt128(row),
        [typeof(float)] = (vector, row) => vector.GetSingle(row),
        [typeof(double)] = (vector, row) => vector.GetDouble(row),
        [typeof(decimal)] = (vector, row) => vector.GetDecimal(row),
        [typeof(string)] = (vector, row) => vector.GetString(row),
        [typeof(Guid)] = (vector, row) => vector.GetGuid(row),
        [typeof(DateOnly)] = (vector, row) => vector.GetDateOnly(row),
        [typeof(TimeOnly)] = (vector, row) => vector.GetTimeOnly(row),
        [typeof(DateTime)] = (vector, row) => vector.GetDateTime(row),
        [typeof(DateTimeOffset)] = (vector, row) => vector.GetDateTimeOffset(row),
        [typeof(TimeSpan)] = (vector, row) => vector.GetTimeSpan(row),
    };

    private InvalidCastException NoMember(Type type, object value) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{type.Name} has no member '{value}' for a {TypeName} column."));

    private object EnumNamed(Type type, string name) =>
        Enum.TryParse(type, name, ignoreCase: false, out var member) && !char.IsAsciiDigit(name[0]) ? member : throw NoMember(type, name);

    private object EnumNumbered(Type type, int row)
    {
        var member = Enum.ToObject(type, GetValueAs(row, Enum.GetUnderlyingType(type)));
        return Enum.IsDefined(type, member) || type.IsDefined(typeof(FlagsAttribute), inherit: false) ? member : throw NoMember(type, member);
    }
}
