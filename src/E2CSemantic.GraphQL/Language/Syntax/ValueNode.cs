namespace E2CSemantic.GraphQL.Language;

/// <summary>A literal or variable (spec 2.9).</summary>
public abstract record ValueNode(Location? Location)
    : SyntaxNode(Location);
