using System.Collections.Immutable;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types.Configurations;

namespace E2CSemantic.GraphQL.Types;

/// <summary>The directives that every schema has (spec: Type System Directives).</summary>
public static class SpecifiedDirectives
{
    /// <summary>The reason that <c>@deprecated</c> stands for without one.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    internal const string Skip = "skip";
    internal const string Include = "include";
    internal const string Deprecated = "deprecated";
    internal const string SpecifiedBy = "specifiedBy";
    internal const string OneOf = "oneOf";

    internal static ImmutableArray<DirectiveConfiguration> Configurations { get; } =
    [
        new(Include)
        {
            Description = "Directs the executor to include this field or fragment only when the `if` argument is true.",
            Locations = ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
            Arguments = [new("if", "Boolean!") { Description = "Included when true." }],
        },
        new(Skip)
        {
            Description = "Directs the executor to skip this field or fragment when the `if` argument is true.",
            Locations = ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
            Arguments = [new("if", "Boolean!") { Description = "Skipped when true." }],
        },
        new(Deprecated)
        {
            Description = "Marks an element of a GraphQL schema as no longer supported.",
            Locations = ["FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INPUT_FIELD_DEFINITION", "ENUM_VALUE", "DIRECTIVE_DEFINITION"],
            Arguments =
            [
                new("reason", "String!")
                {
                    Description = "Explains why this element was deprecated, usually also including a suggestion for how to access supported similar data. Formatted using the Markdown syntax, as specified by [CommonMark](https://commonmark.org/).",
                    DefaultValue = new StringValueNode(null, DefaultDeprecationReason, false),
                },
            ],
        },
        new(SpecifiedBy)
        {
            Description = "Exposes a URL that specifies the behavior of this scalar.",
            Locations = ["SCALAR"],
            Arguments = [new("url", "String!") { Description = "The URL that specifies the behavior of this scalar." }],
        },
        new(OneOf)
        {
            Description = "Indicates exactly one field must be supplied and this field must not be `null`.",
            Locations = ["INPUT_OBJECT"],
        },
    ];

    /// <summary>Whether the name is that of a specified directive.</summary>
    public static bool Contains(string name) => name is Skip or Include or Deprecated or SpecifiedBy or OneOf;
}
