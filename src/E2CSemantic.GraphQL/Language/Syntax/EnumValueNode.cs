namespace E2CSemantic.GraphQL.Language;

/// <summary>An enum value literal: a name other than true, false and null (spec 2.9.6).</summary>
public sealed record EnumValueNode(Location? Location, string Value)
    : ValueNode(Location)
{
    public string Value { get; } = Value;

    public override SyntaxKind Kind => SyntaxKind.EnumValue;

    public override IEnumerable<SyntaxNode> GetNodes() => [];

    public bool Equals(EnumValueNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);

    internal override string? Text => Value;
}
