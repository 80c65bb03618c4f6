using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>A selected field; its response name is the alias if there is one (spec 2.5).</summary>
public sealed record FieldNode(
    Location? Location,
    NameNode? Alias,
    NameNode Name,
    ImmutableArray<ArgumentNode> Arguments,
    ImmutableArray<DirectiveNode> Directives,
    SelectionSetNode? SelectionSet)
    : SelectionNode(Location)
{
    public NameNode? Alias { get; } = Alias;

    public NameNode Name { get; } = Name;

    public ImmutableArray<ArgumentNode> Arguments { get; } = Arguments;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public SelectionSetNode? SelectionSet { get; } = SelectionSet;

    public override SyntaxKind Kind => SyntaxKind.Field;

    public override IEnumerable<SyntaxNode> GetNodes() =>
        [.. Optional(Alias), Name, .. Arguments, .. Directives, .. Optional(SelectionSet)];

    public bool Equals(FieldNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
