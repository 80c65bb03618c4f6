using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>A whole source text: one or more definitions (spec 2.2).</summary>
public sealed record DocumentNode(Location? Location, ImmutableArray<DefinitionNode> Definitions)
    : SyntaxNode(Location)
{
    public ImmutableArray<DefinitionNode> Definitions { get; } = Definitions;

    public override SyntaxKind Kind => SyntaxKind.Document;

    public override IEnumerable<SyntaxNode> GetNodes() => Definitions;

    public bool Equals(DocumentNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
