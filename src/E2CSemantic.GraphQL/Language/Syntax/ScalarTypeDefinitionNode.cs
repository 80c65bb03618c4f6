using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>A scalar type (spec 3.5).</summary>
public sealed record ScalarTypeDefinitionNode(
    Location? Location,
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives)
    : TypeSystemDefinitionNode(Location)
{
    public StringValueNode? Description { get; } = Description;

    public NameNode Name { get; } = Name;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public override SyntaxKind Kind => SyntaxKind.ScalarTypeDefinition;

    public override IEnumerable<SyntaxNode> GetNodes() => [.. Optional(Description), Name, .. Directives];

    public bool Equals(ScalarTypeDefinitionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
