using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>An input object literal, fields in source order (spec 2.9.8).</summary>
public sealed record ObjectValueNode(Location? Location, ImmutableArray<ObjectFieldNode> Fields)
    : ValueNode(Location)
{
    public ImmutableArray<ObjectFieldNode> Fields { get; } = Fields;

    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    public override IEnumerable<SyntaxNode> GetNodes() => Fields;

    public bool Equals(ObjectValueNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
