using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads a member id of a dimension; where the domain is declared, a member of it.</summary>
internal static class MemberId
{
    public static string? Read(YamlNode node, string what, DimensionDefinition? dimension, FaultList faults)
    {
        if (Values.Text(node, what, faults) is not { } id)
        {
            return null;
        }

        if (dimension is { Registry: null } && dimension.Members.All(member => member.Id != id.Value))
        {
            faults.Add(ModelFaults.MemberUnknown(id.Place, dimension.Name.Value, id.Value, dimension.Members.Select(member => member.Id)));
            return null;
        }

        return id.Value;
    }
}
