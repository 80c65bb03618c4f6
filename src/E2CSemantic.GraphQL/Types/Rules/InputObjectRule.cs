namespace E2CSemantic.GraphQL.Types.Rules;

/// <summary>An input object has fields of input types; those of a OneOf input object are nullable and without defaults (spec 3.10: Type Validation).</summary>
internal static class InputObjectRule
{
    public static void Check(InputObjectType type, SchemaReport report)
    {
        if (type.Fields.Count == 0)
        {
            report.Add($"Input Object type {type} must define one or more fields.", SchemaReport.AllNodes(type));
        }

        foreach (var field in type.Fields)
        {
            report.CheckName(field.Name, field.SyntaxNode);
            if (!field.Type.IsInputType)
            {
                report.Add($"The type of {field} must be Input Type but got: {field.Type}.", SchemaReport.TypeNode(field));
            }

            report.CheckNotDeprecatedIfRequired(field, "input field");
            report.CheckDefault(field);
            if (type.IsOneOf)
            {
                CheckOneOf(field, report);
            }
        }
    }

    private static void CheckOneOf(InputField field, SchemaReport report)
    {
        if (field.Type.IsNonNull)
        {
            report.Add($"OneOf input field {field} must be nullable.", SchemaReport.TypeNode(field));
        }

        if (field.DefaultValue is not null)
        {
            report.Add($"OneOf input field {field} cannot have a default value.", field.SyntaxNode);
        }
    }
}
