using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>A named fragment with its type condition (spec 2.8).</summary>
public sealed record FragmentDefinitionNode(
    Location? Location,
    StringValueNode? Description,
    NameNode Name,
    NamedTypeNode TypeCondition,
    ImmutableArray<DirectiveNode> Directives,
    SelectionSetNode SelectionSet)
    : DefinitionNode(Location)
{
    public StringValueNode? Description { get; } = Description;

    public NameNode Name { get; } = Name;

    public NamedTypeNode TypeCondition { get; } = TypeCondition;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public SelectionSetNode SelectionSet { get; } = SelectionSet;

    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    public override IEnumerable<SyntaxNode> GetNodes() =>
        [.. Optional(Description), Name, TypeCondition, .. Directives, SelectionSet];

    public bool Equals(FragmentDefinitionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
