using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>A query, mutation or subscription; an anonymous one has no name (spec 2.3).</summary>
public sealed record OperationDefinitionNode(
    Location? Location,
    StringValueNode? Description,
    OperationType Operation,
    NameNode? Name,
    ImmutableArray<VariableDefinitionNode> VariableDefinitions,
    ImmutableArray<DirectiveNode> Directives,
    SelectionSetNode SelectionSet)
    : DefinitionNode(Location)
{
    public StringValueNode? Description { get; } = Description;

    public OperationType Operation { get; } = Operation;

    public NameNode? Name { get; } = Name;

    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; } = VariableDefinitions;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public SelectionSetNode SelectionSet { get; } = SelectionSet;

    public override SyntaxKind Kind => SyntaxKind.OperationDefinition;

    public override IEnumerable<SyntaxNode> GetNodes() =>
        [.. Optional(Description), .. Optional(Name), .. VariableDefinitions, .. Directives, SelectionSet];

    public bool Equals(OperationDefinitionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);

    internal override string? Text => Operation.ToString();
}
