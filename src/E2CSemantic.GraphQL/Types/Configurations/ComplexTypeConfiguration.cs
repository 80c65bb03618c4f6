using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Types.Configurations;

/// <summary>What objects and interfaces have in common.</summary>
/// <param name="Name">The name, unique within the schema.</param>
public abstract record ComplexTypeConfiguration(string Name) : TypeConfiguration(Name)
{
    /// <summary>The names of the interfaces that it implements, those of its interfaces included.</summary>
    public ImmutableArray<string> Interfaces { get; init; } = [];

    /// <summary>Its fields, at least one.</summary>
    public ImmutableArray<FieldConfiguration> Fields { get; init; } = [];
}
