namespace E2CSemantic.GraphQL.Language;

/// <summary>A list of another type (spec 2.11).</summary>
public sealed record ListTypeNode(Location? Location, TypeNode Type)
    : TypeNode(Location)
{
    public TypeNode Type { get; } = Type;

    public override SyntaxKind Kind => SyntaxKind.ListType;

    public override IEnumerable<SyntaxNode> GetNodes() => [Type];

    public bool Equals(ListTypeNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
