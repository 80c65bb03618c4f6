using E2CSemantic.GraphQL.Types.Configurations;

namespace E2CSemantic.GraphQL.Introspection;

internal static class DirectiveLocationType
{
    public static EnumTypeConfiguration Configuration { get; } = new("__DirectiveLocation")
    {
        Description = "A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation describes one such possible adjacencies.",
        Values =
        [
            Location("QUERY", "a query operation"),
            Location("MUTATION", "a mutation operation"),
            Location("SUBSCRIPTION", "a subscription operation"),
            Location("FIELD", "a field"),
            Location("FRAGMENT_DEFINITION", "a fragment definition"),
            Location("FRAGMENT_SPREAD", "a fragment spread"),
            Location("INLINE_FRAGMENT", "an inline fragment"),
            Location("VARIABLE_DEFINITION", "an operation variable definition"),
            Location("FRAGMENT_VARIABLE_DEFINITION", "a fragment variable definition"),
            Location("SCHEMA", "a schema definition"),
            Location("SCALAR", "a scalar definition"),
            Location("OBJECT", "an object type definition"),
            Location("FIELD_DEFINITION", "a field definition"),
            Location("ARGUMENT_DEFINITION", "an argument definition"),
            Location("INTERFACE", "an interface definition"),
            Location("UNION", "a union definition"),
            Location("ENUM", "an enum definition"),
            Location("ENUM_VALUE", "an enum value definition"),
            Location("INPUT_OBJECT", "an input object type definition"),
            Location("INPUT_FIELD_DEFINITION", "an input object field definition"),
            Location("DIRECTIVE_DEFINITION", "a directive definition"),
        ],
    };

    private static EnumValueConfiguration Location(string name, string place) => new(name)
    {
        Description = $"Location adjacent to {place}.",
    };
}
