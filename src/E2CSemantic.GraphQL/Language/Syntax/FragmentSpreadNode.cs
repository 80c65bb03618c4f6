using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>A use of a named fragment: three dots and its name (spec 2.8).</summary>
public sealed record FragmentSpreadNode(
    Location? Location,
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives)
    : SelectionNode(Location)
{
    public NameNode Name { get; } = Name;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;

    public override IEnumerable<SyntaxNode> GetNodes() => [Name, .. Directives];

    public bool Equals(FragmentSpreadNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
