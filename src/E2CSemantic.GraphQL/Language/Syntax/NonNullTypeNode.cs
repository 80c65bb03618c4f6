namespace E2CSemantic.GraphQL.Language;

/// <summary>A type that excludes null; the inner type is a named or a list type (spec 2.11).</summary>
public sealed record NonNullTypeNode(Location? Location, TypeNode Type)
    : TypeNode(Location)
{
    public TypeNode Type { get; } = Type;

    public override SyntaxKind Kind => SyntaxKind.NonNullType;

    public override IEnumerable<SyntaxNode> GetNodes() => [Type];

    public bool Equals(NonNullTypeNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
