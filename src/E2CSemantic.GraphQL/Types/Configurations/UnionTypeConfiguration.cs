using System.Collections.Immutable;
using E2CSemantic.GraphQL.Execution;

namespace E2CSemantic.GraphQL.Types.Configurations;

/// <summary>A union type to be made.</summary>
/// <param name="Name">The name, unique within the schema.</param>
public sealed record UnionTypeConfiguration(string Name) : TypeConfiguration(Name)
{
    /// <summary>The names of its member objects, at least one.</summary>
    public ImmutableArray<string> Types { get; init; } = [];

    /// <summary>Names the object type of a resolved value; without it, the members are asked.</summary>
    public ResolveAbstractType? ResolveType { get; init; }
}
