using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Types.Configurations;

/// <summary>An input object type to be made.</summary>
/// <param name="Name">The name, unique within the schema.</param>
public sealed record InputObjectTypeConfiguration(string Name) : TypeConfiguration(Name)
{
    /// <summary>Its fields, at least one.</summary>
    public ImmutableArray<InputValueConfiguration> Fields { get; init; } = [];

    /// <summary>Whether exactly one field must be given; its fields are then nullable and without defaults.</summary>
    public bool IsOneOf { get; init; }
}
