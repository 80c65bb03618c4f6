using System.Data.Common;
using System.Diagnostics;
using E2CSemantic.DuckDB;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>Carries rows of the star from a reader to an appender, column by column in declared order.</summary>
internal static class RowTransfer
{
    public static void Append(DuckDBAppender appender, StarTable table, DbDataReader reader, int? last = null)
    {
        var row = appender.CreateRow();
        for (var i = 0; i < table.Columns.Length; i++)
        {
            _ = reader.IsDBNull(i) ? row.AppendNullValue() : table.Columns[i].Type switch
            {
                ColumnType.SmallInteger => row.AppendValue(reader.GetInt16(i)),
                ColumnType.Integer => row.AppendValue(reader.GetInt32(i)),
                ColumnType.BigInteger => row.AppendValue(reader.GetInt64(i)),
                ColumnType.Decimal => row.AppendValue(reader.GetDecimal(i)),
                ColumnType.Text => row.AppendValue(reader.GetString(i)),
                ColumnType.Boolean => row.AppendValue(reader.GetBoolean(i)),
                ColumnType.Date => row.AppendValue(reader.GetFieldValue<DateOnly>(i)),
                _ => throw new UnreachableException(),
            };
        }

        if (last is { } number)
        {
            row.AppendValue(number);
        }

        row.EndRow();
    }
}
