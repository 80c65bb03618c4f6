using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>A use of a directive; the name is without the at sign (spec 2.12).</summary>
public sealed record DirectiveNode(Location? Location, NameNode Name, ImmutableArray<ArgumentNode> Arguments)
    : SyntaxNode(Location)
{
    public NameNode Name { get; } = Name;

    public ImmutableArray<ArgumentNode> Arguments { get; } = Arguments;

    public override SyntaxKind Kind => SyntaxKind.Directive;

    public override IEnumerable<SyntaxNode> GetNodes() => [Name, .. Arguments];

    public bool Equals(DirectiveNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
