namespace E2CSemantic.GraphQL.Types.Rules;

/// <summary>An object or interface has fields, of output types and with arguments of input types (spec 3.6: Type Validation).</summary>
internal static class FieldRule
{
    public static void Check(ComplexType type, SchemaReport report)
    {
        if (type.Fields.Count == 0)
        {
            report.Add($"Type {type} must define one or more fields.", SchemaReport.AllNodes(type));
        }

        foreach (var field in type.Fields)
        {
            report.CheckName(field.Name, field.SyntaxNode);
            if (!field.Type.IsOutputType)
            {
                report.Add($"The type of {field} must be Output Type but got: {field.Type}.", SchemaReport.TypeNode(field));
            }

            foreach (var argument in field.Arguments)
            {
                report.CheckName(argument.Name, argument.SyntaxNode);
                if (!argument.Type.IsInputType)
                {
                    report.Add($"The type of {argument} must be Input Type but got: {argument.Type}.", SchemaReport.TypeNode(argument));
                }

                report.CheckNotDeprecatedIfRequired(argument, "argument");
                report.CheckDefault(argument);
            }
        }
    }
}
