using E2CSemantic.GraphQL.Execution;
using E2CSemantic.GraphQL.Types.Building;
using E2CSemantic.GraphQL.Types.Configurations;

namespace E2CSemantic.GraphQL.Types;

/// <summary>A concrete output type with fields.</summary>
public sealed class ObjectType : ComplexType
{
    internal ObjectType(ObjectTypeConfiguration configuration, TypeRegistry types)
        : base(configuration, types)
    {
        IsTypeOf = configuration.IsTypeOf;
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Object;

    /// <summary>Tells whether a resolved value is one of this type; asked when an abstract type has no type resolver of its own.</summary>
    public IsOfType? IsTypeOf { get; }
}
