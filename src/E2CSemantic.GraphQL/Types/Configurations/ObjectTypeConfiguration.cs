using E2CSemantic.GraphQL.Execution;

namespace E2CSemantic.GraphQL.Types.Configurations;

/// <summary>An object type to be made.</summary>
/// <param name="Name">The name, unique within the schema.</param>
public sealed record ObjectTypeConfiguration(string Name) : ComplexTypeConfiguration(Name)
{
    /// <summary>Tells whether a resolved value is one of this type; needed only under abstract types without a type resolver.</summary>
    public IsOfType? IsTypeOf { get; init; }
}
