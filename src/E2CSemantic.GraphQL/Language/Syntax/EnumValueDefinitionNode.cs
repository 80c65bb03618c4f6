using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>One value of an enum type (spec 3.9).</summary>
public sealed record EnumValueDefinitionNode(
    Location? Location,
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives)
    : SyntaxNode(Location)
{
    public StringValueNode? Description { get; } = Description;

    public NameNode Name { get; } = Name;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public override SyntaxKind Kind => SyntaxKind.EnumValueDefinition;

    public override IEnumerable<SyntaxNode> GetNodes() => [.. Optional(Description), Name, .. Directives];

    public bool Equals(EnumValueDefinitionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
