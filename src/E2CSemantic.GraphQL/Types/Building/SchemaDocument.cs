using System.Collections.Immutable;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types.Configurations;

namespace E2CSemantic.GraphQL.Types.Building;

/// <summary>What a schema document defines, each type with its extensions applied, as configurations in document order.</summary>
internal sealed class SchemaDocument
{
    private readonly ILookup<string, TypeSystemExtensionNode> _typeExtensions;

    private SchemaDocument(DocumentNode document)
    {
        Definition = document.Definitions.OfType<SchemaDefinitionNode>().LastOrDefault();
        Extensions = [.. document.Definitions.OfType<SchemaExtensionNode>()];
        _typeExtensions = document.Definitions.OfType<TypeSystemExtensionNode>()
            .Where(node => node is not SchemaExtensionNode)
            .ToLookup(ExtendedName);
        Types = [.. document.Definitions.Select(ReadType).OfType<TypeConfiguration>()];
        Directives = [.. document.Definitions.OfType<DirectiveDefinitionNode>().Select(ReadDirective)];
    }

    public SchemaDefinitionNode? Definition { get; }

    public ImmutableArray<SchemaExtensionNode> Extensions { get; }

    public ImmutableArray<TypeConfiguration> Types { get; }

    public ImmutableArray<DirectiveConfiguration> Directives { get; }

    public string? Description => Definition?.Description?.Value;

    public static SchemaDocument Read(DocumentNode document) => new(document);

    private static string ExtendedName(TypeSystemExtensionNode node) => node switch
    {
        ScalarTypeExtensionNode type => type.Name.Value,
        ObjectTypeExtensionNode type => type.Name.Value,
        InterfaceTypeExtensionNode type => type.Name.Value,
        UnionTypeExtensionNode type => type.Name.Value,
        EnumTypeExtensionNode type => type.Name.Value,
        InputObjectTypeExtensionNode type => type.Name.Value,
        DirectiveExtensionNode directive => "@" + directive.Name.Value,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private TypeConfiguration? ReadType(DefinitionNode node)
    {
        switch (node)
        {
            case ScalarTypeDefinitionNode scalar:
                {
                    var extensions = Extending<ScalarTypeExtensionNode>(scalar.Name);
                    return new ScalarTypeConfiguration(scalar.Name.Value)
                    {
                        SpecifiedBy = extensions.Select(extension => SpecifiedBy(extension.Directives))
                            .Prepend(SpecifiedBy(scalar.Directives))
                            .LastOrDefault(url => url is not null),
                        Description = scalar.Description?.Value,
                        SyntaxNode = scalar,
                        ExtensionNodes = [.. extensions],
                    };
                }

            case ObjectTypeDefinitionNode type:
                {
                    var extensions = Extending<ObjectTypeExtensionNode>(type.Name);
                    return new ObjectTypeConfiguration(type.Name.Value)
                    {
                        Interfaces = Names([.. type.Interfaces, .. extensions.SelectMany(extension => extension.Interfaces)]),
                        Fields = [.. type.Fields.Concat(extensions.SelectMany(extension => extension.Fields)).Select(ReadField)],
                        Description = type.Description?.Value,
                        SyntaxNode = type,
                        ExtensionNodes = [.. extensions],
                    };
                }

            case InterfaceTypeDefinitionNode type:
                {
                    var extensions = Extending<InterfaceTypeExtensionNode>(type.Name);
                    return new InterfaceTypeConfiguration(type.Name.Value)
                    {
                        Interfaces = Names([.. type.Interfaces, .. extensions.SelectMany(extension => extension.Interfaces)]),
                        Fields = [.. type.Fields.Concat(extensions.SelectMany(extension => extension.Fields)).Select(ReadField)],
                        Description = type.Description?.Value,
                        SyntaxNode = type,
                        ExtensionNodes = [.. extensions],
                    };
                }

            case UnionTypeDefinitionNode union:
                {
                    var extensions = Extending<UnionTypeExtensionNode>(union.Name);
                    return new UnionTypeConfiguration(union.Name.Value)
                    {
                        Types = Names([.. union.Types, .. extensions.SelectMany(extension => extension.Types)]),
                        Description = union.Description?.Value,
                        SyntaxNode = union,
                        ExtensionNodes = [.. extensions],
                    };
                }

            case EnumTypeDefinitionNode type:
                {
                    var extensions = Extending<EnumTypeExtensionNode>(type.Name);
                    return new EnumTypeConfiguration(type.Name.Value)
                    {
                        Values = [.. type.Values.Concat(extensions.SelectMany(extension => extension.Values)).Select(ReadEnumValue)],
                        Description = type.Description?.Value,
                        SyntaxNode = type,
                        ExtensionNodes = [.. extensions],
                    };
                }

            case InputObjectTypeDefinitionNode input:
                {
                    var extensions = Extending<InputObjectTypeExtensionNode>(input.Name);
                    return new InputObjectTypeConfiguration(input.Name.Value)
                    {
                        Fields = [.. input.Fields.Concat(extensions.SelectMany(extension => extension.Fields)).Select(ReadInputValue)],
                        IsOneOf = Find(input.Directives, SpecifiedDirectives.OneOf) is not null,
                        Description = input.Description?.Value,
                        SyntaxNode = input,
                        ExtensionNodes = [.. extensions],
                    };
                }

            default:
                return null;
        }
    }

    private T[] Extending<T>(NameNode name)
        where T : TypeSystemExtensionNode =>
        [.. _typeExtensions[name.Value].OfType<T>()];

    private DirectiveConfiguration ReadDirective(DirectiveDefinitionNode node) => new(node.Name.Value)
    {
        Description = node.Description?.Value,
        Arguments = [.. node.Arguments.Select(ReadInputValue)],
        Locations = [.. node.Locations.Select(location => location.Value)],
        IsRepeatable = node.Repeatable,
        DeprecationReason = _typeExtensions["@" + node.Name.Value].OfType<DirectiveExtensionNode>()
            .Select(extension => DeprecationReason(extension.Directives))
            .Prepend(DeprecationReason(node.Directives))
            .FirstOrDefault(reason => reason is not null),
        SyntaxNode = node,
    };

    private static FieldConfiguration ReadField(FieldDefinitionNode node) => new(node.Name.Value, node.Type)
    {
        Description = node.Description?.Value,
        Arguments = [.. node.Arguments.Select(ReadInputValue)],
        DeprecationReason = DeprecationReason(node.Directives),
        SyntaxNode = node,
    };

    private static InputValueConfiguration ReadInputValue(InputValueDefinitionNode node) => new(node.Name.Value, node.Type)
    {
        Description = node.Description?.Value,
        DefaultValue = node.DefaultValue,
        DeprecationReason = DeprecationReason(node.Directives),
        SyntaxNode = node,
    };

    private static EnumValueConfiguration ReadEnumValue(EnumValueDefinitionNode node) => new(node.Name.Value)
    {
        Description = node.Description?.Value,
        DeprecationReason = DeprecationReason(node.Directives),
        SyntaxNode = node,
    };

    private static ImmutableArray<string> Names(IEnumerable<NamedTypeNode> nodes) => [.. nodes.Select(node => node.Name.Value)];

    private static DirectiveNode? Find(ImmutableArray<DirectiveNode> directives, string name) =>
        directives.FirstOrDefault(directive => directive.Name.Value == name);

    private static string? SpecifiedBy(ImmutableArray<DirectiveNode> directives) =>
        Find(directives, SpecifiedDirectives.SpecifiedBy) is { } directive ? Text(directive, "url") : null;

    private static string? DeprecationReason(ImmutableArray<DirectiveNode> directives) =>
        Find(directives, SpecifiedDirectives.Deprecated) is { } directive
            ? Text(directive, "reason") ?? SpecifiedDirectives.DefaultDeprecationReason
            : null;

    private static string? Text(DirectiveNode directive, string argument) =>
        (directive.Arguments.FirstOrDefault(node => node.Name.Value == argument)?.Value as StringValueNode)?.Value;
}
