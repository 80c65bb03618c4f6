using System.Text.Unicode;

namespace E2CSemantic.Host.Endpoints;

/// <summary>
/// Tells whether a JSON text stands for Unicode throughout: valid UTF-8, and no escaped surrogate without its other half.
/// The platform's reader finds such faults only when a string is taken out, too late to refuse the request.
/// </summary>
internal static class JsonText
{
    public static bool IsUnicode(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return false;
        }

        var highIsOpen = false;
        for (var at = 0; at < json.Length; at++)
        {
            if (json[at] != '\\')
            {
                if (highIsOpen)
                {
                    return false;
                }

                continue;
            }

            var unit = CodeUnitAt(json, at);
            var isLow = unit is >= 0xDC00 and <= 0xDFFF;
            if (highIsOpen != isLow)
            {
                return false;
            }

            highIsOpen = unit is >= 0xD800 and <= 0xDBFF;
            at += unit < 0 ? 1 : 5;
        }

        return !highIsOpen;
    }

    // The code unit of \uXXXX; -1 for every other escape.
    private static int CodeUnitAt(ReadOnlySpan<byte> json, int at) =>
        at + 5 < json.Length
        && json[at + 1] == 'u'
        && int.TryParse(json.Slice(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var unit)
            ? unit
            : -1;
}
