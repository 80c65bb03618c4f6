namespace E2CSemantic.GraphQL.Language;

/// <summary>A string literal; the value has escapes resolved and, for a block string, common indentation removed (spec 2.9.4).</summary>
public sealed record StringValueNode(Location? Location, string Value, bool Block)
    : ValueNode(Location)
{
    public string Value { get; } = Value;

    public bool Block { get; } = Block;

    public override SyntaxKind Kind => SyntaxKind.StringValue;

    public override IEnumerable<SyntaxNode> GetNodes() => [];

    public bool Equals(StringValueNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);

    internal override string? Text => Block ? "block:" + Value : Value;
}
