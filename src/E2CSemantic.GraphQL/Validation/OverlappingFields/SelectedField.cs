using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation.OverlappingFields;

/// <summary>A field with the type it is selected on; what is null is not in the schema.</summary>
internal sealed class SelectedField(NamedType? parentType, FieldNode node)
{
    private ArgumentKeys? _arguments;

    public NamedType? ParentType { get; } = parentType;

    public FieldNode Node { get; } = node;

    /// <summary>The declared type; meta-fields have none, as every type answers them alike.</summary>
    public GraphQLType? Type { get; } =
        parentType is ComplexType complex && complex.Fields.TryGet(node.Name.Value, out var field) ? field.Type : null;

    public string ResponseName => (Node.Alias ?? Node.Name).Value;

    public ArgumentKeys Arguments => _arguments ??= new(Node.Arguments);

    public DirectiveNode? StreamDirective { get; } =
        node.Directives.FirstOrDefault(directive => directive.Name.Value == "stream");
}
