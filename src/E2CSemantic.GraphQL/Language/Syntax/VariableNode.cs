namespace E2CSemantic.GraphQL.Language;

/// <summary>A use of a variable; the name is without the dollar sign (spec 2.10).</summary>
public sealed record VariableNode(Location? Location, NameNode Name)
    : ValueNode(Location)
{
    public NameNode Name { get; } = Name;

    public override SyntaxKind Kind => SyntaxKind.Variable;

    public override IEnumerable<SyntaxNode> GetNodes() => [Name];

    public bool Equals(VariableNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
