using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>A directive with its arguments and the places it may stand in (spec 3.13).</summary>
public sealed record DirectiveDefinitionNode(
    Location? Location,
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<InputValueDefinitionNode> Arguments,
    ImmutableArray<DirectiveNode> Directives,
    bool Repeatable,
    ImmutableArray<NameNode> Locations)
    : TypeSystemDefinitionNode(Location)
{
    public StringValueNode? Description { get; } = Description;

    public NameNode Name { get; } = Name;

    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = Arguments;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public bool Repeatable { get; } = Repeatable;

    public ImmutableArray<NameNode> Locations { get; } = Locations;

    public override SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    public override IEnumerable<SyntaxNode> GetNodes() =>
        [.. Optional(Description), Name, .. Arguments, .. Directives, .. Locations];

    public bool Equals(DirectiveDefinitionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);

    internal override string? Text => Repeatable ? "repeatable" : null;
}
