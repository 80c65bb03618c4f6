using System.Globalization;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads days like <c>2027-06-30</c>.</summary>
internal static class Days
{
    public static DateOnly? Read(MappingReader reader, string key, FaultList faults)
    {
        if (reader.Node(key) is not { } node)
        {
            return null;
        }

        if (node is YamlScalar scalar && DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        faults.Add(ModelFaults.ValueType(node.Place, $"'{key}'", "a day like 2027-06-30", node.Shape));
        return null;
    }
}
