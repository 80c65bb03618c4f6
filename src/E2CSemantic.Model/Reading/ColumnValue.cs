using System.Globalization;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading;

/// <summary>
/// Reads a value of a column of the star: <see cref="long"/> for the whole numbers, within the column's bits,
/// <see cref="decimal"/>, <see cref="bool"/>, <see cref="string"/>; a date is its ISO text.
/// </summary>
internal static class ColumnValue
{
    public static bool TryRead(YamlNode node, string what, ColumnType type, bool nullable, FaultList faults, out object? value)
    {
        value = node is YamlScalar scalar ? Convert(scalar.Value, type) : null;
        if (value is not null || (nullable && node is YamlScalar { Value: null }))
        {
            return true;
        }

        faults.Add(type is ColumnType.Text && node is YamlScalar { Value: long or decimal or bool } bare
            ? ModelFaults.ValueUnquoted(node.Place, what, bare.Text)
            : ModelFaults.ValueType(node.Place, what, Words(type), node.Shape));
        return false;
    }

    private static object? Convert(object? value, ColumnType type) => (type, value) switch
    {
        (ColumnType.SmallInteger, long and >= short.MinValue and <= short.MaxValue) => value,
        (ColumnType.Integer, long and >= int.MinValue and <= int.MaxValue) => value,
        (ColumnType.BigInteger, long) => value,
        (ColumnType.Decimal, long whole) => (decimal)whole,
        (ColumnType.Decimal, decimal) => value,
        (ColumnType.Boolean, bool) => value,
        (ColumnType.Text, string) => value,
        (ColumnType.Date, string text) when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => text,
        _ => null,
    };

    private static string Words(ColumnType type) => type switch
    {
        ColumnType.SmallInteger => "a whole number of 16 bits",
        ColumnType.Integer => "a whole number of 32 bits",
        ColumnType.BigInteger => "a whole number",
        ColumnType.Decimal => "a number",
        ColumnType.Boolean => "true or false",
        ColumnType.Date => "a day like 2004-09-01",
        _ => "text",
    };
}
