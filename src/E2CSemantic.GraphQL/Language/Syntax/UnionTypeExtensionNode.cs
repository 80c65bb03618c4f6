using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>Directives or member types added to a union type (spec 3.8.1).</summary>
public sealed record UnionTypeExtensionNode(
    Location? Location,
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<NamedTypeNode> Types)
    : TypeSystemExtensionNode(Location)
{
    public NameNode Name { get; } = Name;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public ImmutableArray<NamedTypeNode> Types { get; } = Types;

    public override SyntaxKind Kind => SyntaxKind.UnionTypeExtension;

    public override IEnumerable<SyntaxNode> GetNodes() => [Name, .. Directives, .. Types];

    public bool Equals(UnionTypeExtensionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
