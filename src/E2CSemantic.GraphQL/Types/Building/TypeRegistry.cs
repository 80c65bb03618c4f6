using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types.Building;

/// <summary>All named types of a schema in the making, by name; turns references into types.</summary>
internal sealed class TypeRegistry
{
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);

    public void Add(NamedType type)
    {
        if (!_types.TryAdd(type.Name, type))
        {
            throw new SchemaException(
                [new($"Schema must contain uniquely named types but contains multiple types named \"{type.Name}\".")]);
        }
    }

    public bool Contains(string name) => _types.ContainsKey(name);

    public NamedType Find(string name) =>
        _types.TryGetValue(name, out var type) ? type : throw new SchemaException([new($"Unknown type: \"{name}\".")]);

    public GraphQLType Resolve(TypeReference reference) => Resolve(reference.Node);

    private GraphQLType Resolve(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(Resolve(nonNull.Type)),
        ListTypeNode list => new ListType(Resolve(list.Type)),
        NamedTypeNode named => Find(named.Name.Value),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
