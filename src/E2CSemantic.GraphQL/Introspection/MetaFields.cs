using E2CSemantic.GraphQL.Types.Configurations;

namespace E2CSemantic.GraphQL.Introspection;

/// <summary>The three fields that no type defines: <c>__schema</c>, <c>__type</c> and <c>__typename</c> (spec: Schema Introspection).</summary>
internal static class MetaFields
{
    public static FieldConfiguration Schema { get; } = new("__schema", "__Schema!")
    {
        Description = "Access the current type schema of this server.",
        PureResolver = context => context.Schema,
    };

    public static FieldConfiguration Type { get; } = new("__type", "__Type")
    {
        Description = "Request the type information of a single type.",
        Arguments = [new("name", "String!")],
        PureResolver = context => context.Schema.FindType(context.ArgumentValue<string>("name")),
    };

    public static FieldConfiguration TypeName { get; } = new("__typename", "String!")
    {
        Description = "The name of the current Object type at runtime.",
        PureResolver = context => context.ObjectType.Name,
    };
}
