using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>Directives or fields added to an input object type (spec 3.10.1).</summary>
public sealed record InputObjectTypeExtensionNode(
    Location? Location,
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<InputValueDefinitionNode> Fields)
    : TypeSystemExtensionNode(Location)
{
    public NameNode Name { get; } = Name;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = Fields;

    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeExtension;

    public override IEnumerable<SyntaxNode> GetNodes() => [Name, .. Directives, .. Fields];

    public bool Equals(InputObjectTypeExtensionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
