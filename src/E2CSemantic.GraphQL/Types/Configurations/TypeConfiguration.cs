using System.Collections.Immutable;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types.Configurations;

/// <summary>What a schema builder needs to know to make a named type; other types are named, so that types may refer to each other.</summary>
/// <param name="Name">The name, unique within the schema.</param>
public abstract record TypeConfiguration(string Name)
{
    /// <summary>What a reader of the schema should know, in Markdown.</summary>
    public string? Description { get; init; }

    internal SyntaxNode? SyntaxNode { get; init; }

    internal ImmutableArray<SyntaxNode> ExtensionNodes { get; init; } = [];
}
