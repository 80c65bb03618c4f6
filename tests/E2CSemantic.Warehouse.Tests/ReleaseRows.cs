using System.Globalization;
using E2CSemantic.DuckDB;

namespace E2CSemantic.Warehouse.Tests;

/// <summary>What questions in hand-written SQL find in the file of a release.</summary>
internal static class ReleaseRows
{
    /// <summary>The rows (of what a statement itself opens, where the file is <c>:memory:</c>), a line each with its values between bars, in the order of their text; a null is empty, a truth value yes or no.</summary>
    public static string Of(string facts, string sql)
    {
        using var connection = new DuckDBConnection(facts == ":memory:" ? "DataSource=:memory:" : $"DataSource={facts};ACCESS_MODE=READ_ONLY");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) switch
            {
                DBNull => "",
                bool truth => truth ? "yes" : "no",
                decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
                var other => Convert.ToString(other, CultureInfo.InvariantCulture),
            })));
        }

        return string.Join('\n', rows.Order(StringComparer.Ordinal));
    }
}
