using E2CSemantic.DuckDB;
using E2CSemantic.DuckDB.Execution;
using E2CSemantic.DuckDB.Interop;

namespace E2CSemantic.Benchmarks;

internal static unsafe class BareVectorLoop
{
    private const int EpochDayNumber = 719_162;

    public static Checksum Sum(DuckDBConnection connection, string query)
    {
        using var batch = new StatementBatch(connection.Handle, query, [], limitSeconds: 0);
        using var result = batch.ExecuteNext(streaming: true, CancellationToken.None)!;
        long rows = 0, nulls = 0, keys = 0, schools = 0, days = 0, hundredths = 0;
        var scores = 0.0;
        while (result.Next(CancellationToken.None) is { } chunk)
        {
            var count = chunk.RowCount;
            var key = (long*)Data(chunk, 0, out _);
            var school = (int*)Data(chunk, 1, out var schoolValid);
            var score = (double*)Data(chunk, 2, out _);
            var day = (int*)Data(chunk, 3, out _);
            var amount = (long*)Data(chunk, 4, out var amountValid);
            for (var row = 0; row < count; row++)
            {
                unchecked
                {
                    keys += key[row];
                    if (IsValid(schoolValid, row))
                    {
                        schools += school[row];
                    }
                    else
                    {
                        nulls++;
                    }

                    scores += score[row];
                    days += day[row] + EpochDayNumber;
                    if (IsValid(amountValid, row))
                    {
                        hundredths += amount[row];
                    }
                    else
                    {
                        nulls++;
                    }
                }
            }

            rows += count;
            chunk.Dispose();
        }

        return new Checksum(rows, nulls, keys, schools, scores, days, hundredths);
    }

    private static nint Data(ChunkHandle chunk, ulong column, out ulong* validity)
    {
        var vector = NativeMethods.ChunkVector(chunk.Pointer, column);
        validity = (ulong*)NativeMethods.VectorValidity(vector);
        return NativeMethods.VectorData(vector);
    }

    private static bool IsValid(ulong* validity, int row) => validity is null || ((validity[row >> 6] >> (row & 63)) & 1) != 0;
}
