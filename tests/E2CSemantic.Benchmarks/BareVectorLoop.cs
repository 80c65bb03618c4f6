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
        long rows = 0, nulls = 0, whole = 0;
        while (result.Next(CancellationToken.None) is { } chunk)
        {
            var count = chunk.RowCount;
            var key = (long*)Data(chunk, 0, out var keyValid);
            var school = (int*)Data(chunk, 1, out var schoolValid);
            var score = (double*)Data(chunk, 2, out var scoreValid);
            var day = (int*)Data(chunk, 3, out var dayValid);
            var amount = (long*)Data(chunk, 4, out var amountValid);
            for (var row = 0; row < count; row++)
            {
                unchecked
                {
                    if (IsValid(keyValid, row))
                    {
                        whole += key[row];
                    }
                    else
                    {
                        nulls++;
                    }

                    if (IsValid(schoolValid, row))
                    {
                        whole += school[row];
                    }
                    else
                    {
                        nulls++;
                    }

                    if (IsValid(scoreValid, row))
                    {
                        whole += BitConverter.DoubleToInt64Bits(score[row]);
                    }
                    else
                    {
                        nulls++;
                    }

                    if (IsValid(dayValid, row))
                    {
                        whole += day[row] + EpochDayNumber;
                    }
                    else
                    {
                        nulls++;
                    }

                    if (IsValid(amountValid, row))
                    {
                        whole += amount[row];
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

        return new Checksum(rows, nulls, whole);
    }

    private static nint Data(ChunkHandle chunk, ulong column, out ulong* validity)
    {
        var vector = NativeMethods.ChunkVector(chunk.Pointer, column);
        validity = (ulong*)NativeMethods.VectorValidity(vector);
        return NativeMethods.VectorData(vector);
    }

    private static bool IsValid(ulong* validity, int row) =>
        unchecked(validity is null || ((validity[(nuint)(uint)row >> 6] >> row) & 1) != 0);
}
