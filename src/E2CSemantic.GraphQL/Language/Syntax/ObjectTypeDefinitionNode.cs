using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>An object type with its interfaces and fields (spec 3.6).</summary>
public sealed record ObjectTypeDefinitionNode(
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

    public override SyntaxKind Kind => SyntaxKind.ObjectTypeDefinition;

    public override IEnumerable<SyntaxNode> GetNodes() =>
        [.. Optional(Description), Name, .. Interfaces, .. Directives, .. Fields];

    public bool Equals(ObjectTypeDefinitionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
