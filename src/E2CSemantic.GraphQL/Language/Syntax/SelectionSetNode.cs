using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>The selections between one pair of braces, in source order (spec 2.4).</summary>
public sealed record SelectionSetNode(Location? Location, ImmutableArray<SelectionNode> Selections)
    : SyntaxNode(Location)
{
    public ImmutableArray<SelectionNode> Selections { get; } = Selections;

    public override SyntaxKind Kind => SyntaxKind.SelectionSet;

    public override IEnumerable<SyntaxNode> GetNodes() => Selections;

    public bool Equals(SelectionSetNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
