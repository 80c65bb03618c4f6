using System.Globalization;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Reading.Yaml;

/// <summary>
/// A single value. Unquoted it is null, true, false, a whole number, a decimal number or text, by its form
/// (YAML 1.2 core schema, without octal, hexadecimal, exponents, infinities); quoted or in block style it is always text.
/// </summary>
/// <param name="Text">The characters, after escapes.</param>
/// <param name="Value">Null, <see cref="bool"/>, <see cref="long"/>, <see cref="decimal"/> or <see cref="string"/>.</param>
/// <param name="Columns">For each character of a scalar on one line the column where it is written; empty for several lines.</param>
/// <param name="Place">Where it begins, its quote included.</param>
public sealed record YamlScalar(string Text, object? Value, IReadOnlyList<int> Columns, SourcePlace Place) : YamlNode(Place)
{
    /// <inheritdoc/>
    public override string Shape => Value switch
    {
        null => "nothing",
        bool => "true or false",
        long => "a whole number",
        decimal => "a decimal number",
        _ => "text",
    };

    /// <summary>Where the character at <paramref name="offset"/> is written; the scalar's own place if it spans lines. The end is one past the last.</summary>
    public SourcePlace PlaceAt(int offset) =>
        Columns.Count == 0 ? Place
        : offset < Columns.Count ? Place with { Column = Columns[offset] }
        : Place with { Column = Columns[^1] + 1 };

    internal static object? ValueOfPlain(string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" => true,
        "false" => false,
        _ when IsWhole(text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        _ when IsDecimal(text) && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
        _ => text,
    };

    private static bool IsWhole(string text)
    {
        var digits = text.AsSpan(text[0] is '-' ? 1 : 0);
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9');
    }

    private static bool IsDecimal(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point > 0 && IsWhole(text[..point]) && point < text.Length - 1 && IsWhole(text[(point + 1)..]) && text[point + 1] != '-';
    }
}
