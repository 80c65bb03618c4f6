using System.Diagnostics;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>Directives exist and stand where they may (spec 5.7.1, Directives Are Defined; 5.7.2, Directives Are in Valid Locations).</summary>
internal sealed class KnownDirectivesRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers) => handlers.Enter<DirectiveNode>(SyntaxKind.Directive, Check);

    private void Check(DirectiveNode directive)
    {
        if (AllowedLocations(directive.Name.Value) is not { } allowed)
        {
            context.Report(ValidationErrors.DirectiveUnknown(directive));
            return;
        }

        var location = LocationOf(context.Types.Path[^2], context.Types.Path[^3]);

        if (!allowed.Contains(location))
        {
            context.Report(ValidationErrors.DirectiveMisplaced(directive, location));
        }
    }

    private IEnumerable<string>? AllowedLocations(string directive) =>
        context.FindDirectiveDefinition(directive)?.Locations.Select(location => location.Value)
            ?? context.Schema.FindDirective(directive)?.Locations.AsEnumerable();

    private static string LocationOf(SyntaxNode node, SyntaxNode parent) => node.Kind switch
    {
        SyntaxKind.OperationDefinition => LocationOf(((OperationDefinitionNode)node).Operation),
        SyntaxKind.Field => "FIELD",
        SyntaxKind.FragmentSpread => "FRAGMENT_SPREAD",
        SyntaxKind.InlineFragment => "INLINE_FRAGMENT",
        SyntaxKind.FragmentDefinition => "FRAGMENT_DEFINITION",
        SyntaxKind.VariableDefinition => "VARIABLE_DEFINITION",
        SyntaxKind.SchemaDefinition or SyntaxKind.SchemaExtension => "SCHEMA",
        SyntaxKind.ScalarTypeDefinition or SyntaxKind.ScalarTypeExtension => "SCALAR",
        SyntaxKind.ObjectTypeDefinition or SyntaxKind.ObjectTypeExtension => "OBJECT",
        SyntaxKind.FieldDefinition => "FIELD_DEFINITION",
        SyntaxKind.InterfaceTypeDefinition or SyntaxKind.InterfaceTypeExtension => "INTERFACE",
        SyntaxKind.UnionTypeDefinition or SyntaxKind.UnionTypeExtension => "UNION",
        SyntaxKind.EnumTypeDefinition or SyntaxKind.EnumTypeExtension => "ENUM",
        SyntaxKind.EnumValueDefinition => "ENUM_VALUE",
        SyntaxKind.InputObjectTypeDefinition or SyntaxKind.InputObjectTypeExtension => "INPUT_OBJECT",
        SyntaxKind.InputValueDefinition => parent is InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode
            ? "INPUT_FIELD_DEFINITION"
            : "ARGUMENT_DEFINITION",
        SyntaxKind.DirectiveDefinition or SyntaxKind.DirectiveExtension => "DIRECTIVE_DEFINITION",
        _ => throw new UnreachableException(),
    };

    private static string LocationOf(OperationType operation) => operation switch
    {
        OperationType.Query => "QUERY",
        OperationType.Mutation => "MUTATION",
        _ => "SUBSCRIPTION",
    };
}
