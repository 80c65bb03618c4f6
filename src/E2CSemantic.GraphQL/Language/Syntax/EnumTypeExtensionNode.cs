using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>Directives or values added to an enum type (spec 3.9.1).</summary>
public sealed record EnumTypeExtensionNode(
    Location? Location,
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<EnumValueDefinitionNode> Values)
    : TypeSystemExtensionNode(Location)
{
    public NameNode Name { get; } = Name;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = Values;

    public override SyntaxKind Kind => SyntaxKind.EnumTypeExtension;

    public override IEnumerable<SyntaxNode> GetNodes() => [Name, .. Directives, .. Values];

    public bool Equals(EnumTypeExtensionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
