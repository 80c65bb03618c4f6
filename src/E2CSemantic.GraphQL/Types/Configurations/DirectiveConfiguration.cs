using System.Collections.Immutable;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types.Configurations;

/// <summary>A directive to be made.</summary>
/// <param name="Name">The name, without the at sign.</param>
public sealed record DirectiveConfiguration(string Name)
{
    /// <summary>What a reader of the schema should know, in Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Why it should no longer be used; null if it may.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Its arguments.</summary>
    public ImmutableArray<InputValueConfiguration> Arguments { get; init; } = [];

    /// <summary>Where it may stand, as the spec names locations, such as <c>FIELD</c>; at least one.</summary>
    public ImmutableArray<string> Locations { get; init; } = [];

    /// <summary>Whether it may stand more than once at one location.</summary>
    public bool IsRepeatable { get; init; }

    internal SyntaxNode? SyntaxNode { get; init; }
}
