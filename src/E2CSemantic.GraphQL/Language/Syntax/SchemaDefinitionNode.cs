using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>The root operation types of a schema (spec 3.3).</summary>
public sealed record SchemaDefinitionNode(
    Location? Location,
    StringValueNode? Description,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<OperationTypeDefinitionNode> OperationTypes)
    : TypeSystemDefinitionNode(Location)
{
    public StringValueNode? Description { get; } = Description;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; } = OperationTypes;

    public override SyntaxKind Kind => SyntaxKind.SchemaDefinition;

    public override IEnumerable<SyntaxNode> GetNodes() => [.. Optional(Description), .. Directives, .. OperationTypes];

    public bool Equals(SchemaDefinitionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
