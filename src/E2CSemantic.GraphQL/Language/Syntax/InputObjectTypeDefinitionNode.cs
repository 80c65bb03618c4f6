using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>An input object type with its fields (spec 3.10).</summary>
public sealed record InputObjectTypeDefinitionNode(
    Location? Location,
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<InputValueDefinitionNode> Fields)
    : TypeSystemDefinitionNode(Location)
{
    public StringValueNode? Description { get; } = Description;

    public NameNode Name { get; } = Name;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = Fields;

    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeDefinition;

    public override IEnumerable<SyntaxNode> GetNodes() => [.. Optional(Description), Name, .. Directives, .. Fields];

    public bool Equals(InputObjectTypeDefinitionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
