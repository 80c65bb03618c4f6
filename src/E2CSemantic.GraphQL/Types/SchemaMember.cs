using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types;

/// <summary>A named part of a type or directive, or a directive itself. Its text is its schema coordinate, such as <c>Query.metric(id:)</c>.</summary>
public abstract class SchemaMember
{
    private protected SchemaMember(string name, string? description, string? deprecationReason, SyntaxNode? syntaxNode)
    {
        Name = name;
        Description = description;
        DeprecationReason = deprecationReason;
        SyntaxNode = syntaxNode;
    }

    /// <summary>The name, unique among its siblings.</summary>
    public string Name { get; }

    /// <summary>What a reader of the schema should know, in Markdown.</summary>
    public string? Description { get; }

    /// <summary>Why it should no longer be used; null if it may.</summary>
    public string? DeprecationReason { get; }

    /// <summary>Whether it should no longer be used.</summary>
    public bool IsDeprecated => DeprecationReason is not null;

    /// <summary>The definition it was built from, if it came from a document.</summary>
    public SyntaxNode? SyntaxNode { get; }

    /// <summary>The schema coordinate (spec: Schema Coordinates).</summary>
    public abstract string Coordinate { get; }

    /// <inheritdoc/>
    public override string ToString() => Coordinate;
}
