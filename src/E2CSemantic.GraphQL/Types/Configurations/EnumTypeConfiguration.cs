using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Types.Configurations;

/// <summary>An enum type to be made.</summary>
/// <param name="Name">The name, unique within the schema.</param>
public sealed record EnumTypeConfiguration(string Name) : TypeConfiguration(Name)
{
    /// <summary>Its values, at least one.</summary>
    public ImmutableArray<EnumValueConfiguration> Values { get; init; } = [];
}
