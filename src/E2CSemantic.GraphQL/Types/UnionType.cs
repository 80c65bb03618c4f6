using System.Collections.Immutable;
using E2CSemantic.GraphQL.Execution;
using E2CSemantic.GraphQL.Types.Building;
using E2CSemantic.GraphQL.Types.Configurations;

namespace E2CSemantic.GraphQL.Types;

/// <summary>An abstract output type: a value is of exactly one of its member objects.</summary>
public sealed class UnionType : NamedType
{
    private readonly Lazy<ImmutableArray<NamedType>> _declaredTypes;
    private readonly Lazy<ImmutableArray<ObjectType>> _types;

    internal UnionType(UnionTypeConfiguration configuration, TypeRegistry types)
        : base(configuration.Name, configuration.Description, configuration.SyntaxNode, configuration.ExtensionNodes)
    {
        ResolveType = configuration.ResolveType;
        _declaredTypes = new(() => [.. configuration.Types.Select(types.Find)]);
        _types = new(() => [.. DeclaredTypes.OfType<ObjectType>()]);
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Union;

    /// <summary>Its member objects, in the order of their definition.</summary>
    public ImmutableArray<ObjectType> Types => _types.Value;

    /// <summary>Names the object type of a resolved value.</summary>
    public ResolveAbstractType? ResolveType { get; }

    // As declared, right or wrong, for the schema validator.
    internal ImmutableArray<NamedType> DeclaredTypes => _declaredTypes.Value;

    internal override void Complete() => _ = Types;
}
