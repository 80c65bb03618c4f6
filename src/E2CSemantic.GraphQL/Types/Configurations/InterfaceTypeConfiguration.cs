using E2CSemantic.GraphQL.Execution;

namespace E2CSemantic.GraphQL.Types.Configurations;

/// <summary>An interface type to be made.</summary>
/// <param name="Name">The name, unique within the schema.</param>
public sealed record InterfaceTypeConfiguration(string Name) : ComplexTypeConfiguration(Name)
{
    /// <summary>Names the object type of a resolved value; without it, the implementations are asked.</summary>
    public ResolveAbstractType? ResolveType { get; init; }
}
