using System.Data.Common;
using System.Diagnostics;
using E2CSemantic.Model.Star;
using Npgsql;
using NpgsqlTypes;

namespace E2CSemantic.Warehouse.Engines.PostgreSql;

/// <summary>Carries rows of the star from a reader into a table of the server, in the server's binary form.</summary>
internal static class BinaryCopy
{
    private const long RowsBetweenLooks = 4096;

    public static long Copy(DbDataReader reader, StarTable table, NpgsqlBinaryImporter importer, CancellationToken cancellationToken)
    {
        var rows = 0L;
        while (reader.Read())
        {
            if (rows++ % RowsBetweenLooks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            importer.StartRow();
            for (var i = 0; i < table.Columns.Length; i++)
            {
                if (reader.IsDBNull(i))
                {
                    importer.WriteNull();
                }
                else
                {
                    Write(importer, table.Columns[i].Type, reader, i);
                }
            }
        }

        importer.Complete();
        return rows;
    }

    private static void Write(NpgsqlBinaryImporter importer, ColumnType type, DbDataReader reader, int i)
    {
        switch (type)
        {
            case ColumnType.SmallInteger:
                importer.Write(reader.GetInt16(i), NpgsqlDbType.Smallint);
                break;
            case ColumnType.Integer:
                importer.Write(reader.GetInt32(i), NpgsqlDbType.Integer);
                break;
            case ColumnType.BigInteger:
                importer.Write(reader.GetInt64(i), NpgsqlDbType.Bigint);
                break;
            case ColumnType.Decimal:
                importer.Write(reader.GetDecimal(i), NpgsqlDbType.Numeric);
                break;
            case ColumnType.Text:
                importer.Write(reader.GetString(i), NpgsqlDbType.Text);
                break;
            case ColumnType.Boolean:
                importer.Write(reader.GetBoolean(i), NpgsqlDbType.Boolean);
                break;
            case ColumnType.Date:
                importer.Write(reader.GetFieldValue<DateOnly>(i), NpgsqlDbType.Date);
                break;
            default:
                throw new UnreachableException();
        }
    }
}
