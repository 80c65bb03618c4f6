namespace E2CSemantic.GraphQL.Types;

/// <summary>A named or list type without null; never wraps another non-null. Equal to every other non-null of an equal type.</summary>
public sealed class NonNullType : GraphQLType, IEquatable<NonNullType>
{
    /// <summary>Takes null away from <paramref name="nullableType"/>.</summary>
    /// <exception cref="ArgumentException">The type is a non-null already.</exception>
    public NonNullType(GraphQLType nullableType)
    {
        if (nullableType.IsNonNull)
        {
            throw new ArgumentException("A non-null type wraps a nullable type.", nameof(nullableType));
        }

        NullableType = nullableType;
    }

    /// <inheritdoc/>
    public override GraphQLType NullableType { get; }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.NonNull;

    /// <inheritdoc/>
    public override NamedType Named => NullableType.Named;

    /// <inheritdoc/>
    public bool Equals(NonNullType? other) => other is not null && NullableType.Equals(other.NullableType);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NonNullType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(TypeKind.NonNull, NullableType);

    /// <inheritdoc/>
    public override string ToString() => $"{NullableType}!";
}
