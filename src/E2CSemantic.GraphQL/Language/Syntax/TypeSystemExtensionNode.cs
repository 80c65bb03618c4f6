namespace E2CSemantic.GraphQL.Language;

/// <summary>An extension of a schema, type or directive; never executable (spec 3.2).</summary>
public abstract record TypeSystemExtensionNode(Location? Location)
    : DefinitionNode(Location);
