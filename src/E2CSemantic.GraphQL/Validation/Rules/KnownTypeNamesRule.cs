using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>Types named in a document exist (spec 5.5.1.2, Fragment Spread Type Existence, and 5.8.2 for variables).</summary>
internal sealed class KnownTypeNamesRule(DocumentValidatorContext context) : ValidationRule
{
    private static readonly string[] _standardNames =
    [
        "String", "Int", "Float", "Boolean", "ID",
        "__Schema", "__Directive", "__DirectiveLocation", "__Type", "__Field", "__InputValue", "__EnumValue", "__TypeKind",
    ];

    private HashSet<string>? _definedNames;

    public override void Register(RuleHandlers handlers) => handlers.Enter<NamedTypeNode>(SyntaxKind.NamedType, Check);

    private void Check(NamedTypeNode node)
    {
        var name = node.Name.Value;

        if (context.Schema.FindType(name) is not null || DefinedNames().Contains(name))
        {
            return;
        }

        var isTypeSystem = context.Types.Path[1] is TypeSystemDefinitionNode or TypeSystemExtensionNode;

        if (isTypeSystem && _standardNames.Contains(name))
        {
            return;
        }

        var known = context.Schema.Types.Select(type => type.Name).Concat(DefinedNames());
        var suggestion = context.DidYouMean(name, isTypeSystem ? _standardNames.Concat(known) : known);
        context.Report(ValidationErrors.TypeUnknown(node, suggestion));
    }

    private HashSet<string> DefinedNames() => _definedNames ??=
        context.Document.Definitions.Select(TypeName).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static string? TypeName(DefinitionNode definition) => definition switch
    {
        ScalarTypeDefinitionNode type => type.Name.Value,
        ObjectTypeDefinitionNode type => type.Name.Value,
        InterfaceTypeDefinitionNode type => type.Name.Value,
        UnionTypeDefinitionNode type => type.Name.Value,
        EnumTypeDefinitionNode type => type.Name.Value,
        InputObjectTypeDefinitionNode type => type.Name.Value,
        _ => null,
    };
}
