using System.Collections.Immutable;
using E2CSemantic.GraphQL.Execution;
using E2CSemantic.GraphQL.Execution.Planning;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types.Configurations;

/// <summary>
/// A field to be made. With neither resolver, the value is the entry of the field's name in a parent that is a
/// <see cref="IReadOnlyDictionary{TKey,TValue}"/> of strings, and null otherwise.
/// </summary>
/// <param name="Name">The name, unique within the type.</param>
/// <param name="Type">The type of its value.</param>
public sealed record FieldConfiguration(string Name, TypeReference Type)
{
    /// <summary>What a reader of the schema should know, in Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Why it should no longer be used; null if it may.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Its arguments.</summary>
    public ImmutableArray<InputValueConfiguration> Arguments { get; init; } = [];

    /// <summary>Finds the value, possibly later. Give this or <see cref="PureResolver"/>.</summary>
    public FieldDelegate? Resolver { get; init; }

    /// <summary>Finds the value at once and has no effects. Give this or <see cref="Resolver"/>.</summary>
    public PureFieldDelegate? PureResolver { get; init; }

    /// <summary>The step that the field contributes to a query plan; its result reaches the resolver through the context.</summary>
    public StepFactory? Plan { get; init; }

    internal SyntaxNode? SyntaxNode { get; init; }
}
