namespace E2CSemantic.GraphQL.Language;

/// <summary>An integer literal as written, of any size (spec 2.9.1).</summary>
public sealed record IntValueNode(Location? Location, string Value)
    : ValueNode(Location)
{
    public string Value { get; } = Value;

    public override SyntaxKind Kind => SyntaxKind.IntValue;

    public override IEnumerable<SyntaxNode> GetNodes() => [];

    public bool Equals(IntValueNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);

    internal override string? Text => Value;
}
