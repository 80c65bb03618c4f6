using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>A list literal (spec 2.9.7).</summary>
public sealed record ListValueNode(Location? Location, ImmutableArray<ValueNode> Items)
    : ValueNode(Location)
{
    public ImmutableArray<ValueNode> Items { get; } = Items;

    public override SyntaxKind Kind => SyntaxKind.ListValue;

    public override IEnumerable<SyntaxNode> GetNodes() => Items;

    public bool Equals(ListValueNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
