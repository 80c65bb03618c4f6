using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>Finds the object type of a value of an abstract type (spec: ResolveAbstractType).</summary>
internal static class RuntimeTypeResolution
{
    public static (ObjectType? Type, GraphQLError? Error) Resolve(NamedType abstractType, object value, ResolverContext context)
    {
        var resolveType = abstractType switch
        {
            InterfaceType type => type.ResolveType,
            UnionType type => type.ResolveType,
            _ => null,
        };
        var name = resolveType is null ? Ask(abstractType, value, context) : resolveType(value, context);
        var field = $"{context.ObjectType}.{context.Selection.Field.Name}";
        if (name is null)
        {
            return (null, new($"Abstract type \"{abstractType}\" must resolve to an Object type at runtime for field \"{field}\". Either the \"{abstractType}\" type should provide a \"resolveType\" function or each possible type should provide an \"isTypeOf\" function."));
        }

        return context.Schema.FindType(name) switch
        {
            null => (null, new($"Abstract type \"{abstractType}\" was resolved to a type \"{name}\" that does not exist inside the schema.")),
            ObjectType type when context.Schema.IsSubType(abstractType, type) => (type, null),
            ObjectType type => (null, new($"Runtime Object type \"{type}\" is not a possible type for \"{abstractType}\".")),
            _ => (null, new($"Abstract type \"{abstractType}\" was resolved to a non-object type \"{name}\".")),
        };
    }

    // Without a type resolver: the entry "__typename" of a map, else the first possible type that claims the value.
    private static string? Ask(NamedType abstractType, object value, ResolverContext context)
    {
        if (value is IReadOnlyDictionary<string, object?> map && map.GetValueOrDefault("__typename") is string name)
        {
            return name;
        }

        foreach (var type in context.Schema.PossibleTypes(abstractType))
        {
            if (type.IsTypeOf is { } isTypeOf && isTypeOf(value, context))
            {
                return type.Name;
            }
        }

        return null;
    }
}
