using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>An enum type with its values (spec 3.9).</summary>
public sealed record EnumTypeDefinitionNode(
    Location? Location,
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<EnumValueDefinitionNode> Values)
    : TypeSystemDefinitionNode(Location)
{
    public StringValueNode? Description { get; } = Description;

    public NameNode Name { get; } = Name;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = Values;

    public override SyntaxKind Kind => SyntaxKind.EnumTypeDefinition;

    public override IEnumerable<SyntaxNode> GetNodes() => [.. Optional(Description), Name, .. Directives, .. Values];

    public bool Equals(EnumTypeDefinitionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
