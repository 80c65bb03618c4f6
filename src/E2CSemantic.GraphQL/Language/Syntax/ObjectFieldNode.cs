namespace E2CSemantic.GraphQL.Language;

/// <summary>One field of an input object literal (spec 2.9.8).</summary>
public sealed record ObjectFieldNode(Location? Location, NameNode Name, ValueNode Value)
    : SyntaxNode(Location)
{
    public NameNode Name { get; } = Name;

    public ValueNode Value { get; } = Value;

    public override SyntaxKind Kind => SyntaxKind.ObjectField;

    public override IEnumerable<SyntaxNode> GetNodes() => [Name, Value];

    public bool Equals(ObjectFieldNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
