using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types.Rules;

/// <summary>A type keeps what its interfaces promise (spec 3.6: IsValidImplementation).</summary>
internal static class InterfaceRule
{
    public static void Check(Schema schema, ComplexType type, SchemaReport report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var declared in type.DeclaredInterfaces)
        {
            if (declared is not InterfaceType implemented)
            {
                report.Add($"Type {type} must only implement Interface types, it cannot implement {declared}.", Implementing(type, declared));
            }
            else if (implemented == type)
            {
                report.Add($"Type {type} cannot implement itself because it would create a circular reference.", Implementing(type, declared));
            }
            else if (!seen.Add(implemented.Name))
            {
                report.Add($"Type {type} can only implement {implemented} once.", Implementing(type, declared));
            }
            else
            {
                CheckAncestors(type, implemented, report);
                foreach (var promised in implemented.Fields)
                {
                    CheckField(schema, type, implemented, promised, report);
                }
            }
        }
    }

    private static void CheckAncestors(ComplexType type, InterfaceType implemented, SchemaReport report)
    {
        foreach (var ancestor in implemented.DeclaredInterfaces)
        {
            if (!type.DeclaredInterfaces.Contains(ancestor))
            {
                report.Add(
                    ancestor == type
                        ? $"Type {type} cannot implement {implemented} because it would create a circular reference."
                        : $"Type {type} must implement {ancestor} because it is implemented by {implemented}.",
                    [.. Implementing(implemented, ancestor), .. Implementing(type, implemented)]);
            }
        }
    }

    private static void CheckField(Schema schema, ComplexType type, InterfaceType implemented, FieldDefinition promised, SchemaReport report)
    {
        if (!type.Fields.TryGet(promised.Name, out var field))
        {
            report.Add(
                $"Interface field {promised} expected but {type} does not provide it.",
                [promised.SyntaxNode, .. SchemaReport.AllNodes(type)]);
            return;
        }

        if (!schema.IsSubTypeOf(field.Type, promised.Type))
        {
            report.Add(
                $"Interface field {promised} expects type {promised.Type} but {field} is type {field.Type}.",
                SchemaReport.TypeNode(promised),
                SchemaReport.TypeNode(field));
        }

        CheckArguments(promised, field, report);
        if (field.IsDeprecated && !promised.IsDeprecated)
        {
            report.Add(
                $"Interface field {implemented.Name}.{promised.Name} is not deprecated, so implementation field {type.Name}.{field.Name} must not be deprecated.",
                SchemaReport.DeprecatedNode(field),
                SchemaReport.TypeNode(field));
        }
    }

    private static void CheckArguments(FieldDefinition promised, FieldDefinition field, SchemaReport report)
    {
        foreach (var promisedArgument in promised.Arguments)
        {
            if (!field.Arguments.TryGet(promisedArgument.Name, out var argument))
            {
                report.Add(
                    $"Interface field argument {promisedArgument} expected but {field} does not provide it.",
                    promisedArgument.SyntaxNode,
                    field.SyntaxNode);
            }
            else if (!promisedArgument.Type.Equals(argument.Type))
            {
                report.Add(
                    $"Interface field argument {promisedArgument} expects type {promisedArgument.Type} but {argument} is type {argument.Type}.",
                    SchemaReport.TypeNode(promisedArgument),
                    SchemaReport.TypeNode(argument));
            }
        }

        foreach (var argument in field.Arguments.Where(argument => argument.IsRequired && !promised.Arguments.Contains(argument.Name)))
        {
            report.Add(
                $"Argument \"{argument}\" must not be required type \"{argument.Type}\" if not provided by the Interface field \"{promised}\".",
                argument.SyntaxNode,
                promised.SyntaxNode);
        }
    }

    private static IEnumerable<SyntaxNode?> Implementing(ComplexType type, NamedType implemented) =>
        SchemaReport.AllNodes(type)
            .SelectMany(node => node switch
            {
                ObjectTypeDefinitionNode definition => definition.Interfaces,
                ObjectTypeExtensionNode extension => extension.Interfaces,
                InterfaceTypeDefinitionNode definition => definition.Interfaces,
                InterfaceTypeExtensionNode extension => extension.Interfaces,
                _ => [],
            })
            .Where(node => node.Name.Value == implemented.Name);
}
