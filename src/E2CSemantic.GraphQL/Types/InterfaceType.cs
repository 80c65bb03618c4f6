using E2CSemantic.GraphQL.Execution;
using E2CSemantic.GraphQL.Types.Building;
using E2CSemantic.GraphQL.Types.Configurations;

namespace E2CSemantic.GraphQL.Types;

/// <summary>An abstract output type with fields that its implementations share.</summary>
public sealed class InterfaceType : ComplexType
{
    internal InterfaceType(InterfaceTypeConfiguration configuration, TypeRegistry types)
        : base(configuration, types)
    {
        ResolveType = configuration.ResolveType;
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Interface;

    /// <summary>Names the object type of a resolved value.</summary>
    public ResolveAbstractType? ResolveType { get; }
}
