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
        Span<int> bits = stackalloc int[4];
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
                    // The digits of the decimal: amounts are not negative, and below 2^31 hundredths.
                    _ = decimal.GetBits(reader.GetDecimal(4), bits);
                    hundredths += bits[0];
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
