namespace E2CSemantic.GraphQL.Language;

/// <summary>A reference to a type by its name (spec 2.11).</summary>
public sealed record NamedTypeNode(Location? Location, NameNode Name)
    : TypeNode(Location)
{
    public NameNode Name { get; } = Name;

    public override SyntaxKind Kind => SyntaxKind.NamedType;

    public override IEnumerable<SyntaxNode> GetNodes() => [Name];

    public bool Equals(NamedTypeNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
