using System.Collections.Immutable;
using System.Data.Common;
using System.Diagnostics;
using System.Numerics;
using E2CSemantic.Query;

namespace E2CSemantic.Warehouse.Engines;

/// <summary>Reads a result into columns: whole numbers of any width and Booleans as integers, decimals, texts.</summary>
internal static class RawRows
{
    public static RawTable Read(DbDataReader reader, CancellationToken cancellationToken)
    {
        var columns = Enumerable.Range(0, reader.FieldCount).Select(i => Of(reader.GetName(i), reader.GetFieldType(i))).ToArray();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i].Add(reader, i);
            }
        }

        return new([.. columns.Select(column => column.Finish())]);
    }

    private static ColumnGatherer Of(string name, Type type)
    {
        if (type == typeof(string))
        {
            return new TextGatherer(name);
        }

        return type == typeof(decimal) ? new DecimalGatherer(name) : new IntegerGatherer(name, type);
    }

    private abstract class ColumnGatherer
    {
        public abstract void Add(DbDataReader reader, int column);

        public abstract RawColumn Finish();
    }

    private sealed class TextGatherer(string name) : ColumnGatherer
    {
        private readonly ImmutableArray<string?>.Builder _values = ImmutableArray.CreateBuilder<string?>();

        public override void Add(DbDataReader reader, int column) => _values.Add(reader.IsDBNull(column) ? null : reader.GetString(column));

        public override RawColumn Finish() => new RawTexts(name, _values.ToImmutable());
    }

    private sealed class DecimalGatherer(string name) : ColumnGatherer
    {
        private readonly ImmutableArray<decimal?>.Builder _values = ImmutableArray.CreateBuilder<decimal?>();

        public override void Add(DbDataReader reader, int column) => _values.Add(reader.IsDBNull(column) ? null : reader.GetDecimal(column));

        public override RawColumn Finish() => new RawDecimals(name, _values.ToImmutable());
    }

    private sealed class IntegerGatherer(string name, Type type) : ColumnGatherer
    {
        private readonly ImmutableArray<long?>.Builder _values = ImmutableArray.CreateBuilder<long?>();

        public override void Add(DbDataReader reader, int column) => _values.Add(reader.IsDBNull(column) ? null : Number(reader, column));

        public override RawColumn Finish() => new RawIntegers(name, _values.ToImmutable());

        private long Number(DbDataReader reader, int column) => Type.GetTypeCode(type) switch
        {
            TypeCode.Int64 => reader.GetInt64(column),
            TypeCode.Int32 => reader.GetInt32(column),
            TypeCode.Int16 => reader.GetInt16(column),
            TypeCode.Boolean => reader.GetBoolean(column) ? 1 : 0,
            TypeCode.Object when type == typeof(BigInteger) => (long)reader.GetFieldValue<BigInteger>(column),
            _ => throw new UnreachableException(type.Name),
        };
    }
}
