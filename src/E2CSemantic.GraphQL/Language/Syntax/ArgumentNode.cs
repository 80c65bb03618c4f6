namespace E2CSemantic.GraphQL.Language;

/// <summary>A named argument of a field or directive (spec 2.6).</summary>
public sealed record ArgumentNode(Location? Location, NameNode Name, ValueNode Value)
    : SyntaxNode(Location)
{
    public NameNode Name { get; } = Name;

    public ValueNode Value { get; } = Value;

    public override SyntaxKind Kind => SyntaxKind.Argument;

    public override IEnumerable<SyntaxNode> GetNodes() => [Name, Value];

    public bool Equals(ArgumentNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
