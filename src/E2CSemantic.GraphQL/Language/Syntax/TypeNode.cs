namespace E2CSemantic.GraphQL.Language;

/// <summary>A reference to a type, possibly wrapped as list or non-null (spec 2.11).</summary>
public abstract record TypeNode(Location? Location)
    : SyntaxNode(Location);
