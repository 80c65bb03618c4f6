using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>An interface type with its own interfaces and fields (spec 3.7).</summary>
public sealed record InterfaceTypeDefinitionNode(
    Location? Location,
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<NamedTypeNode> Interfaces,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<FieldDefinitionNode> Fields)
    : TypeSystemDefinitionNode(Location)
{
    public StringValueNode? Description { get; } = Description;

    public NameNode Name { get; } = Name;

    public ImmutableArray<NamedTypeNode> Interfaces { get; } = Interfaces;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public ImmutableArray<FieldDefinitionNode> Fields { get; } = Fields;

    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeDefinition;

    public override IEnumerable<SyntaxNode> GetNodes() =>
        [.. Optional(Description), Name, .. Interfaces, .. Directives, .. Fields];

    public bool Equals(InterfaceTypeDefinitionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
