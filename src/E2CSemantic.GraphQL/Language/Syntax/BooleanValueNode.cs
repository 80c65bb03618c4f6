namespace E2CSemantic.GraphQL.Language;

/// <summary>The literal true or false (spec 2.9.3).</summary>
public sealed record BooleanValueNode(Location? Location, bool Value)
    : ValueNode(Location)
{
    public bool Value { get; } = Value;

    public override SyntaxKind Kind => SyntaxKind.BooleanValue;

    public override IEnumerable<SyntaxNode> GetNodes() => [];

    public bool Equals(BooleanValueNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);

    internal override string? Text => Value ? "true" : "false";
}
