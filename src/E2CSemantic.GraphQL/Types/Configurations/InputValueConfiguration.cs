using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types.Configurations;

/// <summary>An argument or input field to be made.</summary>
/// <param name="Name">The name, unique among its siblings.</param>
/// <param name="Type">The type of the input.</param>
public sealed record InputValueConfiguration(string Name, TypeReference Type)
{
    /// <summary>What a reader of the schema should know, in Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Why it should no longer be used; null if it may. Only an input that is not required may be deprecated.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The literal taken when nothing is given; null for no default, a <see cref="NullValueNode"/> for the default null.</summary>
    public ValueNode? DefaultValue { get; init; }

    internal SyntaxNode? SyntaxNode { get; init; }
}
