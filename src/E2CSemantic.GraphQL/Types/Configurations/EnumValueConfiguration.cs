using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types.Configurations;

/// <summary>An enum value to be made.</summary>
/// <param name="Name">The name on the wire.</param>
public sealed record EnumValueConfiguration(string Name)
{
    /// <summary>What a reader of the schema should know, in Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Why it should no longer be used; null if it may.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>What resolvers get and give for it; null stands for the name.</summary>
    public object? RuntimeValue { get; init; }

    internal SyntaxNode? SyntaxNode { get; init; }
}
