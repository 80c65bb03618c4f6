using System.Globalization;
using System.Text.Json;

namespace E2CSemantic.Benchmarks.Speed;

/// <summary>Whether an answer says what the rows by hand say, wherever it shows a number: the value as far as it has decimals, and the denominator.</summary>
internal static class HandCheck
{
    private const decimal Slack = 0.000000001m;

    /// <summary>How many rows show a number.</summary>
    /// <exception cref="InvalidOperationException">A number differs.</exception>
    public static int Shown(HandQuestion question, ReadOnlyMemory<byte> answer, List<object?[]> rows)
    {
        var columns = question.Members.Length + 1;
        var byHand = rows.ToDictionary(row => string.Join(' ', row.Take(columns)), row => (Value: Number(row[^1]), Below: Number(row[^2])));
        using var json = JsonDocument.Parse(answer);
        var shown = 0;
        foreach (var row in json.RootElement.GetProperty("data").GetProperty(question.Field).GetProperty("rows").EnumerateArray())
        {
            var value = row.GetProperty("value");
            if (value.GetProperty("status").GetString() != "EXACT")
            {
                continue;
            }

            var year = int.Parse(row.GetProperty("schoolYear").GetString()!.AsSpan(0, 4), CultureInfo.InvariantCulture) + 1;
            var key = string.Join(' ', [year.ToString(CultureInfo.InvariantCulture), .. question.Members.Select(member => row.GetProperty(member).GetProperty("id").GetString())]);
            var (expected, below) = byHand.GetValueOrDefault(key);
            if (!Same(value, expected) || (question.HasParts && !Same(row.GetProperty("denominator"), below)))
            {
                throw new InvalidOperationException($"{question.Name}, {key}: {row} was answered, by hand it is {expected} of {below}");
            }

            shown += expected is null ? 0 : 1;
        }

        return shown;
    }

    // Nobody is 0 or nothing; by hand there is no row.
    private static bool Same(JsonElement cell, decimal? byHand)
    {
        if (cell.GetProperty("value") is not { ValueKind: JsonValueKind.Number } value)
        {
            return (byHand ?? 0) == 0;
        }

        var text = value.GetRawText();
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var half = 0.5m / (decimal)Math.Pow(10, point < 0 ? 0 : text.Length - point - 1);
        return Math.Abs(decimal.Parse(text, CultureInfo.InvariantCulture) - (byHand ?? 0)) <= half + Slack;
    }

    private static decimal? Number(object? value) => value switch
    {
        null or double.NaN => null,
        System.Numerics.BigInteger whole => (decimal)whole,
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
    };
}
