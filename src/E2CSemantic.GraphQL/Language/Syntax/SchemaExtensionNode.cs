using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>Directives or root operation types added to a schema (spec 3.3.2).</summary>
public sealed record SchemaExtensionNode(
    Location? Location,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<OperationTypeDefinitionNode> OperationTypes)
    : TypeSystemExtensionNode(Location)
{
    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; } = OperationTypes;

    public override SyntaxKind Kind => SyntaxKind.SchemaExtension;

    public override IEnumerable<SyntaxNode> GetNodes() => [.. Directives, .. OperationTypes];

    public bool Equals(SchemaExtensionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
