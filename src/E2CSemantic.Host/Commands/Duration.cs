using System.Globalization;

namespace E2CSemantic.Host.Commands;

/// <summary>Reads <c>90s</c>, <c>30m</c>, <c>1h</c>, <c>7d</c>: above zero, at most 365 days.</summary>
internal static class Duration
{
    public static TimeSpan? TryParse(string text)
    {
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        TimeSpan? unit = text[^1] switch
        {
            's' => TimeSpan.FromSeconds(1),
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            _ => null,
        };
        return unit is { } one && number > 0 && number <= TimeSpan.FromDays(365) / one ? number * one : null;
    }
}
