namespace E2CSemantic.GraphQL.Language;

/// <summary>The literal null (spec 2.9.5).</summary>
public sealed record NullValueNode(Location? Location)
    : ValueNode(Location)
{
    public override SyntaxKind Kind => SyntaxKind.NullValue;

    public override IEnumerable<SyntaxNode> GetNodes() => [];

    public bool Equals(NullValueNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
