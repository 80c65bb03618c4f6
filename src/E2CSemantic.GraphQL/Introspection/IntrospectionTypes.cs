using System.Collections.Immutable;
using E2CSemantic.GraphQL.Execution;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;
using E2CSemantic.GraphQL.Types.Configurations;

namespace E2CSemantic.GraphQL.Introspection;

/// <summary>The types that describe a schema to its clients (spec, September 2025: Schema Introspection).</summary>
public static class IntrospectionTypes
{
    internal static ImmutableArray<TypeConfiguration> Configurations { get; } =
    [
        SchemaType(),
        TypeType(),
        FieldType(),
        InputValueType(),
        EnumValueType(),
        TypeKindType.Configuration,
        DirectiveType(),
        DirectiveLocationType.Configuration,
    ];

    /// <summary>Whether the name is that of an introspection type.</summary>
    public static bool Contains(string name) => name is "__Schema" or "__Type" or "__Field" or "__InputValue" or "__EnumValue"
        or "__TypeKind" or "__Directive" or "__DirectiveLocation";

    private static ObjectTypeConfiguration SchemaType() => new("__Schema")
    {
        Description = "A GraphQL Schema defines the capabilities of a GraphQL server. It exposes all available types and directives on the server, as well as the entry points for query, mutation, and subscription operations.",
        Fields =
        [
            Field("description", "String", null, context => context.Parent<Schema>().Description),
            Field("types", "[__Type!]!", "A list of all types supported by this server.", context => context.Parent<Schema>().Types),
            Field("queryType", "__Type!", "The type that query operations will be rooted at.", context => context.Parent<Schema>().QueryType),
            Field("mutationType", "__Type", "If this server supports mutation, the type that mutation operations will be rooted at.", context => context.Parent<Schema>().MutationType),
            Field("subscriptionType", "__Type", "If this server support subscription, the type that subscription operations will be rooted at.", context => context.Parent<Schema>().SubscriptionType),
            WithDeprecated(Field("directives", "[__Directive!]!", "A list of all directives supported by this server.", context => Shown(context, context.Parent<Schema>().Directives))),
        ],
    };

    private static ObjectTypeConfiguration TypeType() => new("__Type")
    {
        Description = "The fundamental unit of any GraphQL Schema is the type. There are many kinds of types in GraphQL as represented by the `__TypeKind` enum.\n\nDepending on the kind of a type, certain fields describe information about that type. Scalar types provide no information beyond a name, description and optional `specifiedByURL`, while Enum types provide their values. Object and Interface types provide the fields they describe. Abstract types, Union and Interface, provide the Object types possible at runtime. List and NonNull types compose other types.",
        Fields =
        [
            Field("kind", "__TypeKind!", null, context => context.Parent<GraphQLType>().Kind),
            Field("name", "String", null, context => (context.Parent<GraphQLType>() as NamedType)?.Name),
            Field("description", "String", null, context => (context.Parent<GraphQLType>() as NamedType)?.Description),
            Field("specifiedByURL", "String", null, context => (context.Parent<GraphQLType>() as ScalarType)?.SpecifiedBy),
            WithDeprecated(Field("fields", "[__Field!]", null, context => context.Parent<GraphQLType>() is ComplexType type ? Shown(context, type.Fields) : null)),
            Field("interfaces", "[__Type!]", null, context => context.Parent<GraphQLType>() is ComplexType type ? type.Interfaces : null),
            Field("possibleTypes", "[__Type!]", null, context => context.Parent<GraphQLType>() is { IsAbstractType: true } type ? context.Schema.PossibleTypes(type.Named) : null),
            WithDeprecated(Field("enumValues", "[__EnumValue!]", null, context => context.Parent<GraphQLType>() is EnumType type ? Shown(context, type.Values) : null)),
            WithDeprecated(Field("inputFields", "[__InputValue!]", null, context => context.Parent<GraphQLType>() is InputObjectType type ? Shown(context, type.Fields) : null)),
            Field("ofType", "__Type", null, context => Unwrapped(context.Parent<GraphQLType>())),
            Field("isOneOf", "Boolean", null, context => (context.Parent<GraphQLType>() as InputObjectType)?.IsOneOf),
        ],
    };

    private static ObjectTypeConfiguration FieldType() => new("__Field")
    {
        Description = "Object and Interface types are described by a list of Fields, each of which has a name, potentially a list of arguments, and a return type.",
        Fields =
        [
            .. NameAndDescription(),
            WithDeprecated(Field("args", "[__InputValue!]!", null, context => Shown(context, context.Parent<FieldDefinition>().Arguments))),
            Field("type", "__Type!", null, context => context.Parent<FieldDefinition>().Type),
            .. Deprecation(),
        ],
    };

    private static ObjectTypeConfiguration InputValueType() => new("__InputValue")
    {
        Description = "Arguments provided to Fields or Directives and the input fields of an InputObject are represented as Input Values which describe their type and optionally a default value.",
        Fields =
        [
            .. NameAndDescription(),
            Field("type", "__Type!", null, context => context.Parent<InputValueDefinition>().Type),
            Field("defaultValue", "String", "A GraphQL-formatted string representing the default value for this input value.", context => context.Parent<InputValueDefinition>().DefaultValue is { } value ? SyntaxPrinter.Print(value) : null),
            .. Deprecation(),
        ],
    };

    private static ObjectTypeConfiguration EnumValueType() => new("__EnumValue")
    {
        Description = "One possible value for a given Enum. Enum values are unique values, not a placeholder for a string or numeric value. However an Enum value is returned in a JSON response as a string.",
        Fields = [.. NameAndDescription(), .. Deprecation()],
    };

    private static ObjectTypeConfiguration DirectiveType() => new("__Directive")
    {
        Description = "A Directive provides a way to describe alternate runtime execution and type validation behavior in a GraphQL document.\n\nIn some cases, you need to provide options to alter GraphQL's execution behavior in ways field arguments will not suffice, such as conditionally including or skipping a field. Directives provide this by describing additional information to the executor.",
        Fields =
        [
            .. NameAndDescription(),
            Field("isRepeatable", "Boolean!", null, context => context.Parent<DirectiveDefinition>().IsRepeatable),
            Field("locations", "[__DirectiveLocation!]!", null, context => context.Parent<DirectiveDefinition>().Locations),
            WithDeprecated(Field("args", "[__InputValue!]!", null, context => Shown(context, context.Parent<DirectiveDefinition>().Arguments))),
            .. Deprecation(),
        ],
    };

    private static FieldConfiguration Field(string name, string type, string? description, PureFieldDelegate resolver) => new(name, type)
    {
        Description = description,
        PureResolver = resolver,
    };

    private static FieldConfiguration WithDeprecated(FieldConfiguration field) => field with
    {
        Arguments = [new("includeDeprecated", "Boolean!") { DefaultValue = new BooleanValueNode(null, false) }],
    };

    private static FieldConfiguration[] NameAndDescription() =>
    [
        Field("name", "String!", null, context => context.Parent<SchemaMember>().Name),
        Field("description", "String", null, context => context.Parent<SchemaMember>().Description),
    ];

    private static FieldConfiguration[] Deprecation() =>
    [
        Field("isDeprecated", "Boolean!", null, context => context.Parent<SchemaMember>().IsDeprecated),
        Field("deprecationReason", "String", null, context => context.Parent<SchemaMember>().DeprecationReason),
    ];

    private static object Shown<T>(ResolverContext context, IReadOnlyList<T> members)
        where T : SchemaMember =>
        context.ArgumentValue<bool>("includeDeprecated") ? members : members.Where(member => !member.IsDeprecated).ToArray();

    private static GraphQLType? Unwrapped(GraphQLType type) => type switch
    {
        NonNullType nonNull => nonNull.NullableType,
        ListType list => list.ItemType,
        _ => null,
    };
}
