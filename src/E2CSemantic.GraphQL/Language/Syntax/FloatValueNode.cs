namespace E2CSemantic.GraphQL.Language;

/// <summary>A literal with fraction or exponent, as written (spec 2.9.2).</summary>
public sealed record FloatValueNode(Location? Location, string Value)
    : ValueNode(Location)
{
    public string Value { get; } = Value;

    public override SyntaxKind Kind => SyntaxKind.FloatValue;

    public override IEnumerable<SyntaxNode> GetNodes() => [];

    public bool Equals(FloatValueNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);

    internal override string? Text => Value;
}
