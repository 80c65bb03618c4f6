namespace E2CSemantic.GraphQL.Types;

/// <summary>A list whose items all have <see cref="ItemType"/>. Equal to every other list of an equal item type.</summary>
public sealed class ListType(GraphQLType itemType) : GraphQLType, IEquatable<ListType>
{
    /// <summary>The type of each item.</summary>
    public GraphQLType ItemType { get; } = itemType;

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.List;

    /// <inheritdoc/>
    public override NamedType Named => ItemType.Named;

    /// <inheritdoc/>
    public bool Equals(ListType? other) => other is not null && ItemType.Equals(other.ItemType);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ListType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(TypeKind.List, ItemType);

    /// <inheritdoc/>
    public override string ToString() => $"[{ItemType}]";
}
