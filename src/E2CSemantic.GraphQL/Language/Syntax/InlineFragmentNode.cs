using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>A fragment written where it is used; without a type condition it keeps the enclosing type (spec 2.8.2).</summary>
public sealed record InlineFragmentNode(
    Location? Location,
    NamedTypeNode? TypeCondition,
    ImmutableArray<DirectiveNode> Directives,
    SelectionSetNode SelectionSet)
    : SelectionNode(Location)
{
    public NamedTypeNode? TypeCondition { get; } = TypeCondition;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public SelectionSetNode SelectionSet { get; } = SelectionSet;

    public override SyntaxKind Kind => SyntaxKind.InlineFragment;

    public override IEnumerable<SyntaxNode> GetNodes() => [.. Optional(TypeCondition), .. Directives, SelectionSet];

    public bool Equals(InlineFragmentNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
