using System.Diagnostics.CodeAnalysis;

namespace E2CSemantic.GraphQL.Types;

/// <summary>
/// A type as it stands in a field, argument or variable: a named type, or a list or non-null wrapper around one.
/// Frozen once its schema is created. Its text is its GraphQL notation, such as <c>[Int!]</c>.
/// </summary>
public abstract class GraphQLType
{
    private protected GraphQLType()
    {
    }

    /// <summary>Which of the eight kinds it is.</summary>
    public abstract TypeKind Kind { get; }

    /// <summary>The innermost type, without lists and non-nulls.</summary>
    public abstract NamedType Named { get; }

    /// <summary>The type without its outermost non-null.</summary>
    public virtual GraphQLType NullableType => this;

    /// <summary>Whether null is not among its values.</summary>
    public bool IsNonNull => Kind == TypeKind.NonNull;

    /// <summary>Whether it is a list, leaving an outermost non-null aside.</summary>
    public bool IsList => NullableType.Kind == TypeKind.List;

    /// <summary>Whether arguments, input fields and variables may have it.</summary>
    public bool IsInputType => Named.Kind is TypeKind.Scalar or TypeKind.Enum or TypeKind.InputObject;

    /// <summary>Whether fields may have it.</summary>
    public bool IsOutputType => Named.Kind != TypeKind.InputObject;

    /// <summary>Whether it is itself a scalar or enum.</summary>
    public bool IsLeafType => Kind is TypeKind.Scalar or TypeKind.Enum;

    /// <summary>Whether it is itself an object, interface or union.</summary>
    public bool IsCompositeType => Kind is TypeKind.Object or TypeKind.Interface or TypeKind.Union;

    /// <summary>Whether it is itself an interface or union.</summary>
    public bool IsAbstractType => Kind is TypeKind.Interface or TypeKind.Union;

    /// <summary>The item type, if it is a list (an outermost non-null aside).</summary>
    public bool TryGetItemType([NotNullWhen(true)] out GraphQLType? itemType)
    {
        itemType = (NullableType as ListType)?.ItemType;
        return itemType is not null;
    }
}
