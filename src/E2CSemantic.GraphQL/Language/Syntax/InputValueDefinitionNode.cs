using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>An argument of a field or directive, or a field of an input object type (spec 3.6.1, 3.10).</summary>
public sealed record InputValueDefinitionNode(
    Location? Location,
    StringValueNode? Description,
    NameNode Name,
    TypeNode Type,
    ValueNode? DefaultValue,
    ImmutableArray<DirectiveNode> Directives)
    : SyntaxNode(Location)
{
    public StringValueNode? Description { get; } = Description;

    public NameNode Name { get; } = Name;

    public TypeNode Type { get; } = Type;

    public ValueNode? DefaultValue { get; } = DefaultValue;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public override SyntaxKind Kind => SyntaxKind.InputValueDefinition;

    public override IEnumerable<SyntaxNode> GetNodes() =>
        [.. Optional(Description), Name, Type, .. Optional(DefaultValue), .. Directives];

    public bool Equals(InputValueDefinitionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
