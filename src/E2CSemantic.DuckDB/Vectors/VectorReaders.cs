using E2CSemantic.DuckDB.Interop;

namespace E2CSemantic.DuckDB.Vectors;

internal static class VectorReaders
{
    private const long MicrosecondsPerDay = TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond;

    public static VectorReader For(LogicalTypeHandle type) => NativeMethods.GetTypeId(type) switch
    {
        TypeId.Boolean => new BooleanVector(),
        TypeId.TinyInt => new IntegerVector<sbyte>("TINYINT"),
        TypeId.SmallInt => new IntegerVector<short>("SMALLINT", VectorStorage.Int16),
        TypeId.Integer => new IntegerVector<int>("INTEGER", VectorStorage.Int32),
        TypeId.BigInt => new IntegerVector<long>("BIGINT", VectorStorage.Int64),
        TypeId.HugeInt => new IntegerVector<Int128>("HUGEINT"),
        TypeId.UTinyInt => new IntegerVector<byte>("UTINYINT"),
        TypeId.USmallInt => new IntegerVector<ushort>("USMALLINT"),
        TypeId.UInteger => new IntegerVector<uint>("UINTEGER"),
        TypeId.UBigInt => new IntegerVector<ulong>("UBIGINT"),
        TypeId.UHugeInt => new IntegerVector<UInt128>("UHUGEINT"),
        TypeId.Float => new FloatingVector<float>("FLOAT", VectorStorage.Single),
        TypeId.Double => new FloatingVector<double>("DOUBLE", VectorStorage.Double),
        TypeId.Decimal => ForDecimal(type),
        TypeId.Varchar => new VarcharVector(),
        TypeId.Blob => new BlobVector(),
        TypeId.Date => new DateVector(),
        TypeId.Time => new TimeVector("TIME", MicrosecondsPerDay),
        TypeId.TimeNanoseconds => new TimeVector("TIME_NS", MicrosecondsPerDay * 1_000),
        TypeId.Timestamp => new TimestampVector("TIMESTAMP", TimeSpan.TicksPerMicrosecond, DateTimeKind.Unspecified, VectorStorage.Timestamp),
        TypeId.TimestampSeconds => new TimestampVector("TIMESTAMP_S", TimeSpan.TicksPerSecond, DateTimeKind.Unspecified, VectorStorage.Other),
        TypeId.TimestampMilliseconds => new TimestampVector("TIMESTAMP_MS", TimeSpan.TicksPerMillisecond, DateTimeKind.Unspecified, VectorStorage.Other),
        TypeId.TimestampNanoseconds => new NanosecondVector(),
        TypeId.TimestampTz => new TimestampVector("TIMESTAMP WITH TIME ZONE", TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc, VectorStorage.Other),
        TypeId.Interval => new IntervalVector(),
        TypeId.Uuid => new UuidVector(),
        TypeId.Enum => new EnumVector(type),
        TypeId.List => new ListVector(Child(NativeMethods.ListChildType(type))),
        TypeId.Array => new ArrayVector(Child(NativeMethods.ArrayChildType(type)), checked((int)NativeMethods.ArraySize(type))),
        TypeId.Map => new MapVector(Child(NativeMethods.MapKeyType(type)), Child(NativeMethods.MapValueType(type))),
        TypeId.Struct => ForStruct(type),
        TypeId.SqlNull => new NullVector(),
        var other => new UnreadableVector(other.ToString().ToUpperInvariant()),
    };

    private static VectorReader ForDecimal(LogicalTypeHandle type)
    {
        var width = NativeMethods.DecimalWidth(type);
        var scale = NativeMethods.DecimalScale(type);
        return NativeMethods.DecimalStorage(type) switch
        {
            TypeId.SmallInt => new DecimalVector<short>(width, scale, VectorStorage.Decimal16),
            TypeId.Integer => new DecimalVector<int>(width, scale, VectorStorage.Decimal32),
            TypeId.BigInt => new DecimalVector<long>(width, scale, VectorStorage.Decimal64),
            _ => new DecimalVector<Int128>(width, scale, VectorStorage.Other),
        };
    }

    private static StructVector ForStruct(LogicalTypeHandle type)
    {
        var members = new (string, VectorReader)[NativeMethods.StructCount(type)];
        for (var i = 0; i < members.Length; i++)
        {
            var name = NativeMethods.TakeText(NativeMethods.StructName(type, (ulong)i)) ?? "";
            members[i] = (name, Child(NativeMethods.StructChildType(type, (ulong)i)));
        }

        return new StructVector(members);
    }

    private static VectorReader Child(LogicalTypeHandle type)
    {
        using (type)
        {
            return For(type);
        }
    }
}
