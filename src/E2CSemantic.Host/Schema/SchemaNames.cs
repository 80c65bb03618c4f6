using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Host.Schema;

/// <summary>How names of the catalogue are written in GraphQL: fields in camelCase, types in PascalCase, enum values in CAPITALS.</summary>
internal static class SchemaNames
{
    public static string FieldOf(MetricName metric) => Camel(metric.Name);

    public static string FieldOf(DimensionName dimension) => Camel(dimension.Value);

    public static string TypeOf(MetricName metric, string part) => Pascal(metric.Name) + part;

    public static string EnumValueOf(DimensionName dimension) => dimension.Value.ToUpperInvariant();

    /// <summary>The capitals with underscores that GraphQL uses for a .NET enum value: <c>NotMature</c> is <c>NOT_MATURE</c>.</summary>
    public static string EnumValueOf(Enum value) =>
        string.Concat(value.ToString().Select((c, index) => index > 0 && char.IsUpper(c) ? $"_{c}" : char.ToUpperInvariant(c).ToString()));

    private static string Camel(string snake)
    {
        var pascal = Pascal(snake);
        return char.ToLowerInvariant(pascal[0]) + pascal[1..];
    }

    private static string Pascal(string snake) =>
        string.Concat(snake.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
