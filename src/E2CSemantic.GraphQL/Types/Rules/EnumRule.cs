namespace E2CSemantic.GraphQL.Types.Rules;

/// <summary>An enum has values (spec 3.9: Type Validation).</summary>
internal static class EnumRule
{
    public static void Check(EnumType type, SchemaReport report)
    {
        if (type.Values.Count == 0)
        {
            report.Add($"Enum type {type} must define one or more values.", SchemaReport.AllNodes(type));
        }

        foreach (var value in type.Values)
        {
            report.CheckName(value.Name, value.SyntaxNode);
        }
    }
}
