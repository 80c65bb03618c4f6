namespace E2CSemantic.GraphQL.Language;

/// <summary>A definition at the top level of a document (spec 2.2).</summary>
public abstract record DefinitionNode(Location? Location)
    : SyntaxNode(Location);
