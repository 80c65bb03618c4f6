using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using E2CSemantic.GraphQL.Introspection;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types.Building;

namespace E2CSemantic.GraphQL.Types;

/// <summary>
/// A frozen GraphQL schema: its types refer only to each other and never change, so any number of requests may share it.
/// Made by <see cref="SchemaBuilder"/>.
/// </summary>
public sealed class Schema
{
    private readonly FrozenDictionary<string, NamedType> _types;
    private readonly FrozenDictionary<string, DirectiveDefinition> _directives;
    private readonly FrozenDictionary<NamedType, ImmutableArray<ObjectType>> _possibleTypes;
    private readonly FrozenDictionary<NamedType, FrozenSet<NamedType>> _subTypes;

    internal Schema(
        string? description,
        SchemaRoots roots,
        IReadOnlyList<NamedType> given,
        ImmutableArray<DirectiveDefinition> directives,
        TypeRegistry types)
    {
        Description = description;
        Roots = roots;
        Directives = directives;
        _directives = directives.DistinctBy(directive => directive.Name).ToFrozenDictionary(directive => directive.Name, StringComparer.Ordinal);
        Types = [.. TypeOrder.Of(given, roots.All(), directives, types.Find("__Schema"))];
        _types = Types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        (_possibleTypes, _subTypes) = Subtypes(Types);
        SchemaField = new(null, MetaFields.Schema, types);
        TypeField = new(null, MetaFields.Type, types);
        TypeNameField = new(null, MetaFields.TypeName, types);
    }

    /// <summary>What a reader of the schema should know, in Markdown.</summary>
    public string? Description { get; }

    /// <summary>The type that queries start from.</summary>
    public ObjectType? QueryType => Roots.Query as ObjectType;

    /// <summary>The type that mutations start from; null if the schema has none.</summary>
    public ObjectType? MutationType => Roots.Mutation as ObjectType;

    /// <summary>The type that subscriptions start from; null if the schema has none.</summary>
    public ObjectType? SubscriptionType => Roots.Subscription as ObjectType;

    /// <summary>All named types, built-in and introspection ones included, in the order of their definition.</summary>
    public ImmutableArray<NamedType> Types { get; }

    /// <summary>All directives: the schema's own, then the specified ones.</summary>
    public ImmutableArray<DirectiveDefinition> Directives { get; }

    internal SchemaRoots Roots { get; }

    internal FieldDefinition SchemaField { get; }

    internal FieldDefinition TypeField { get; }

    internal FieldDefinition TypeNameField { get; }

    /// <summary>The type of the name, or null.</summary>
    public NamedType? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>Finds a type by name and kind.</summary>
    public bool TryGetType<T>(string name, [NotNullWhen(true)] out T? type)
        where T : NamedType
    {
        type = FindType(name) as T;
        return type is not null;
    }

    /// <summary>The type that a document's notation means, or null if it names no type of the schema.</summary>
    public GraphQLType? FindType(TypeNode node) => node switch
    {
        NamedTypeNode named => FindType(named.Name.Value),
        ListTypeNode list => FindType(list.Type) is { } item ? new ListType(item) : null,
        NonNullTypeNode nonNull => FindType(nonNull.Type) is { } nullable ? new NonNullType(nullable) : null,
        _ => null,
    };

    /// <summary>The directive of the name (without the at sign), or null.</summary>
    public DirectiveDefinition? FindDirective(string name) => _directives.GetValueOrDefault(name);

    /// <summary>
    /// The field that a selection on the type means, meta-fields included: <c>__typename</c> on every composite type,
    /// <c>__schema</c> and <c>__type</c> on the query type. Null if there is none.
    /// </summary>
    public FieldDefinition? FindField(NamedType parentType, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            switch (name)
            {
                case "__typename":
                    return TypeNameField;
                case "__schema":
                    return parentType == QueryType ? SchemaField : null;
                case "__type":
                    return parentType == QueryType ? TypeField : null;
            }
        }

        return parentType is ComplexType complex && complex.Fields.TryGet(name, out var field) ? field : null;
    }

    /// <summary>The type that operations of the kind start from, or null.</summary>
    public ObjectType? RootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>The object types that a value of the type may have at runtime; for an object, itself.</summary>
    public ImmutableArray<ObjectType> PossibleTypes(NamedType type) =>
        type is ObjectType single ? [single] : _possibleTypes.GetValueOrDefault(type, []);

    /// <summary>Whether the type implements the interface or belongs to the union.</summary>
    public bool IsSubType(NamedType abstractType, NamedType maybeSubType) =>
        _subTypes.TryGetValue(abstractType, out var subTypes) && subTypes.Contains(maybeSubType);

    /// <summary>Whether a value of the first type may stand wherever one of the second is expected (spec: IsValidImplementationFieldType).</summary>
    public bool IsSubTypeOf(GraphQLType maybeSubType, GraphQLType superType)
    {
        if (maybeSubType.Equals(superType))
        {
            return true;
        }

        if (superType is NonNullType nonNullSuper)
        {
            return maybeSubType is NonNullType nonNullSub && IsSubTypeOf(nonNullSub.NullableType, nonNullSuper.NullableType);
        }

        if (maybeSubType is NonNullType nonNull)
        {
            return IsSubTypeOf(nonNull.NullableType, superType);
        }

        if (superType is ListType listSuper)
        {
            return maybeSubType is ListType listSub && IsSubTypeOf(listSub.ItemType, listSuper.ItemType);
        }

        return superType.IsAbstractType
            && maybeSubType is ComplexType subType
            && IsSubType((NamedType)superType, subType);
    }

    /// <summary>Whether some object type is possible for both composite types (spec: GetPossibleTypes).</summary>
    public bool Overlap(NamedType left, NamedType right)
    {
        if (left == right)
        {
            return true;
        }

        if (!left.IsAbstractType)
        {
            return right.IsAbstractType && IsSubType(right, left);
        }

        return right.IsAbstractType
            ? PossibleTypes(left).Any(type => IsSubType(right, type))
            : IsSubType(left, right);
    }

    private static (FrozenDictionary<NamedType, ImmutableArray<ObjectType>> Possible, FrozenDictionary<NamedType, FrozenSet<NamedType>> Sub) Subtypes(
        ImmutableArray<NamedType> types)
    {
        var subTypes = new Dictionary<NamedType, List<NamedType>>();
        foreach (var type in types)
        {
            switch (type)
            {
                case UnionType union:
                    subTypes[union] = [.. union.Types];
                    break;
                case ComplexType complex:
                    foreach (var implemented in complex.Interfaces)
                    {
                        if (!subTypes.TryGetValue(implemented, out var implementations))
                        {
                            subTypes[implemented] = implementations = [];
                        }

                        implementations.Add(complex);
                    }

                    break;
            }
        }

        return (
            subTypes.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.OfType<ObjectType>().ToImmutableArray()),
            subTypes.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToFrozenSet()));
    }
}
