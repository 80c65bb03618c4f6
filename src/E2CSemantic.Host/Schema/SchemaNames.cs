using System.Collections.Frozen;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Host.Schema;

/// <summary>How names of the catalogue are written in GraphQL: fields in camelCase, types in PascalCase, enum values in CAPITALS.</summary>
internal static class SchemaNames
{
    // The postal codes of the states: a metric in the domain of one is that state's answer to what states share, and others may answer under the same name.
    private static readonly FrozenSet<string> States =
        "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static string FieldOf(MetricName metric) => Camel(Own(metric));

    public static string FieldOf(DimensionName dimension) => Camel(dimension.Value);

    public static string TypeOf(MetricName metric, string part) => Pascal(Own(metric)) + part;

    public static string EnumValueOf(DimensionName dimension) => dimension.Value.ToUpperInvariant();

    /// <summary>The capitals with underscores that GraphQL uses for a .NET enum value: <c>NotMature</c> is <c>NOT_MATURE</c>.</summary>
    public static string EnumValueOf(Enum value) =>
        string.Concat(value.ToString().Select((c, index) => index > 0 && char.IsUpper(c) ? $"_{c}" : char.ToUpperInvariant(c).ToString()));

    private static string Own(MetricName metric) => States.Contains(metric.Domain) ? $"{metric.Domain}_{metric.Name}" : metric.Name;

    private static string Camel(string snake)
    {
        var pascal = Pascal(snake);
        return char.ToLowerInvariant(pascal[0]) + pascal[1..];
    }

    private static string Pascal(string snake) =>
        string.Concat(snake.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
