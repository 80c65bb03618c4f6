using System.Runtime.CompilerServices;
using E2CSemantic.DuckDB;

namespace E2CSemantic.Benchmarks;

internal static class ReaderLoop
{
    public static Checksum Sum(DuckDBConnection connection, string query)
    {
        using var command = new DuckDBCommand(query, connection);
        using var reader = command.ExecuteReader();
        long rows = 0, nulls = 0, whole = 0;
        while (reader.Read())
        {
            unchecked
            {
                rows++;
                whole += reader.GetInt64(0);
                whole += reader.GetInt32(1);
                // The bits of the number: a sum of doubles waits for itself, row after row, and that is not reading.
                whole += BitConverter.DoubleToInt64Bits(reader.GetDouble(2));
                whole += reader.GetDateOnly(3).DayNumber;
                if (!reader.IsDBNull(4))
                {
                    // The low digits of the decimal, which are all of these amounts: the loop shall not pay for decimal sums.
                    var amount = reader.GetDecimal(4);
                    whole += Unsafe.As<decimal, (long High, long Low)>(ref amount).Low;
                }
                else
                {
                    nulls++;
                }
            }
        }

        return new Checksum(rows, nulls, whole);
    }
}
