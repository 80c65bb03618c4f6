using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>Directives added to a directive definition (graphql-js 17.1; after the September 2025 edition).</summary>
public sealed record DirectiveExtensionNode(
    Location? Location,
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives)
    : TypeSystemExtensionNode(Location)
{
    public NameNode Name { get; } = Name;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public override SyntaxKind Kind => SyntaxKind.DirectiveExtension;

    public override IEnumerable<SyntaxNode> GetNodes() => [Name, .. Directives];

    public bool Equals(DirectiveExtensionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
