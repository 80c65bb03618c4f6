using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>Interfaces, directives or fields added to an object type (spec 3.6.3).</summary>
public sealed record ObjectTypeExtensionNode(
    Location? Location,
    NameNode Name,
    ImmutableArray<NamedTypeNode> Interfaces,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<FieldDefinitionNode> Fields)
    : TypeSystemExtensionNode(Location)
{
    public NameNode Name { get; } = Name;

    public ImmutableArray<NamedTypeNode> Interfaces { get; } = Interfaces;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public ImmutableArray<FieldDefinitionNode> Fields { get; } = Fields;

    public override SyntaxKind Kind => SyntaxKind.ObjectTypeExtension;

    public override IEnumerable<SyntaxNode> GetNodes() => [Name, .. Interfaces, .. Directives, .. Fields];

    public bool Equals(ObjectTypeExtensionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
