namespace E2CSemantic.GraphQL.Language;

/// <summary>A name: a letter or underscore, then letters, digits and underscores of ASCII (spec 2.1.9).</summary>
public sealed record NameNode(Location? Location, string Value)
    : SyntaxNode(Location)
{
    public string Value { get; } = Value;

    public override SyntaxKind Kind => SyntaxKind.Name;

    public override IEnumerable<SyntaxNode> GetNodes() => [];

    public bool Equals(NameNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);

    internal override string? Text => Value;
}
