namespace E2CSemantic.GraphQL.Language;

/// <summary>The object type that answers one kind of operation (spec 3.3.1).</summary>
public sealed record OperationTypeDefinitionNode(
    Location? Location,
    OperationType Operation,
    NamedTypeNode Type)
    : SyntaxNode(Location)
{
    public OperationType Operation { get; } = Operation;

    public NamedTypeNode Type { get; } = Type;

    public override SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    public override IEnumerable<SyntaxNode> GetNodes() => [Type];

    public bool Equals(OperationTypeDefinitionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);

    internal override string? Text => Operation.ToString();
}
