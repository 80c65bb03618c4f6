using System.Runtime.CompilerServices;
using E2CSemantic.DuckDB;

namespace E2CSemantic.Benchmarks;

internal static class ReaderLoop
{
    public static Checksum Sum(DuckDBConnection connection, string query)
    {
        using var command = new DuckDBCommand(query, connection);
        using var reader = command.ExecuteReader();
        long rows = 0, nulls = 0, keys = 0, schools = 0, days = 0, hundredths = 0;
        var scores = 0.0;
        while (reader.Read())
        {
            unchecked
            {
                rows++;
                keys += reader.GetInt64(0);
                if (!reader.IsDBNull(1))
                {
                    schools += reader.GetInt32(1);
                }
                else
                {
                    nulls++;
                }

                scores += reader.GetDouble(2);
                days += reader.GetDateOnly(3).DayNumber;
                if (!reader.IsDBNull(4))
                {
                    // The low digits of the decimal, which are all of these amounts: the loop shall not pay for decimal sums.
                    var amount = reader.GetDecimal(4);
                    hundredths += Unsafe.As<decimal, (long High, long Low)>(ref amount).Low;
                }
                else
                {
                    nulls++;
                }
            }
        }

        return new Checksum(rows, nulls, keys, schools, scores, days, hundredths);
    }
}
