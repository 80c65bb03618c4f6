using System.Collections.Immutable;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types;

/// <summary>A type with a name that is unique within its schema. Two named types are equal only if they are the same instance.</summary>
public abstract class NamedType : GraphQLType
{
    private protected NamedType(string name, string? description, SyntaxNode? syntaxNode, ImmutableArray<SyntaxNode> extensionNodes)
    {
        Name = name;
        Description = description;
        SyntaxNode = syntaxNode;
        ExtensionNodes = extensionNodes;
    }

    /// <summary>The name, which is also the type's schema coordinate.</summary>
    public string Name { get; }

    /// <summary>What a reader of the schema should know, in Markdown.</summary>
    public string? Description { get; }

    /// <summary>The definition it was built from, if it came from a document.</summary>
    public SyntaxNode? SyntaxNode { get; }

    /// <summary>The extensions it was built from, in document order.</summary>
    public ImmutableArray<SyntaxNode> ExtensionNodes { get; }

    /// <inheritdoc/>
    public override NamedType Named => this;

    /// <inheritdoc/>
    public override string ToString() => Name;

    // All parts that were named by reference are looked up, so that a schema either is whole or is not created.
    internal virtual void Complete()
    {
    }
}
