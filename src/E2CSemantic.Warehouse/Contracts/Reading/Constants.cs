using System.Diagnostics;
using System.Globalization;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>Constants with their types.</summary>
internal static class Constants
{
    public static TypedValue? Read(YamlNode node, string what, FaultList faults)
    {
        if (node is YamlScalar { Value: { } value })
        {
            return Of(value);
        }

        faults.Add(ContractFaults.TypeMismatch(node.Place, what, "text, a number, true or false", node.Shape));
        return null;
    }

    public static TypedValue Of(object value) => new(
        new ConstantValue(value),
        value switch
        {
            string => ColumnType.Text,
            long => ColumnType.BigInteger,
            decimal => ColumnType.Decimal,
            bool => ColumnType.Boolean,
            _ => throw new UnreachableException(),
        },
        false,
        null);

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
