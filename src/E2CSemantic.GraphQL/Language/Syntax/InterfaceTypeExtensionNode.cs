using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>Interfaces, directives or fields added to an interface type (spec 3.7.1).</summary>
public sealed record InterfaceTypeExtensionNode(
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

    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeExtension;

    public override IEnumerable<SyntaxNode> GetNodes() => [Name, .. Interfaces, .. Directives, .. Fields];

    public bool Equals(InterfaceTypeExtensionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
