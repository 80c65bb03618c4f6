namespace E2CSemantic.GraphQL.Language;

/// <summary>A field, fragment spread or inline fragment (spec 2.4).</summary>
public abstract record SelectionNode(Location? Location)
    : SyntaxNode(Location);
