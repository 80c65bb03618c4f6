using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>A union type with its member types (spec 3.8).</summary>
public sealed record UnionTypeDefinitionNode(
    Location? Location,
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<NamedTypeNode> Types)
    : TypeSystemDefinitionNode(Location)
{
    public StringValueNode? Description { get; } = Description;

    public NameNode Name { get; } = Name;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public ImmutableArray<NamedTypeNode> Types { get; } = Types;

    public override SyntaxKind Kind => SyntaxKind.UnionTypeDefinition;

    public override IEnumerable<SyntaxNode> GetNodes() => [.. Optional(Description), Name, .. Directives, .. Types];

    public bool Equals(UnionTypeDefinitionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
