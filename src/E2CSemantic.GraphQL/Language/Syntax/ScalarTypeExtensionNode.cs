using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>Directives added to a scalar type (spec 3.5.7).</summary>
public sealed record ScalarTypeExtensionNode(
    Location? Location,
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives)
    : TypeSystemExtensionNode(Location)
{
    public NameNode Name { get; } = Name;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public override SyntaxKind Kind => SyntaxKind.ScalarTypeExtension;

    public override IEnumerable<SyntaxNode> GetNodes() => [Name, .. Directives];

    public bool Equals(ScalarTypeExtensionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
