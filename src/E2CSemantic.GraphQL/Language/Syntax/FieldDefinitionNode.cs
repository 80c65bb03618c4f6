using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>A field of an object or interface type (spec 3.6).</summary>
public sealed record FieldDefinitionNode(
    Location? Location,
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<InputValueDefinitionNode> Arguments,
    TypeNode Type,
    ImmutableArray<DirectiveNode> Directives)
    : SyntaxNode(Location)
{
    public StringValueNode? Description { get; } = Description;

    public NameNode Name { get; } = Name;

    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = Arguments;

    public TypeNode Type { get; } = Type;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public override SyntaxKind Kind => SyntaxKind.FieldDefinition;

    public override IEnumerable<SyntaxNode> GetNodes() => [.. Optional(Description), Name, .. Arguments, Type, .. Directives];

    public bool Equals(FieldDefinitionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
