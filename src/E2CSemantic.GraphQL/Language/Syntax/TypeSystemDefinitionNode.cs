namespace E2CSemantic.GraphQL.Language;

/// <summary>A definition of a schema, type or directive; never executable (spec 3.1).</summary>
public abstract record TypeSystemDefinitionNode(Location? Location)
    : DefinitionNode(Location);
