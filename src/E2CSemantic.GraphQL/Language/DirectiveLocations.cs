using System.Collections.Frozen;

namespace E2CSemantic.GraphQL.Language;

/// <summary>
/// The places a directive may be declared for (spec 3.13), with the two that graphql-js 17.1.0 reads beyond the
/// September 2025 edition: FRAGMENT_VARIABLE_DEFINITION and DIRECTIVE_DEFINITION.
/// </summary>
internal static class DirectiveLocations
{
    private static readonly FrozenSet<string> _names = FrozenSet.Create(
        StringComparer.Ordinal,
        "QUERY",
        "MUTATION",
        "SUBSCRIPTION",
        "FIELD",
        "FRAGMENT_DEFINITION",
        "FRAGMENT_SPREAD",
        "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION",
        "FRAGMENT_VARIABLE_DEFINITION",
        "SCHEMA",
        "SCALAR",
        "OBJECT",
        "FIELD_DEFINITION",
        "ARGUMENT_DEFINITION",
        "INTERFACE",
        "UNION",
        "ENUM",
        "ENUM_VALUE",
        "INPUT_OBJECT",
        "INPUT_FIELD_DEFINITION",
        "DIRECTIVE_DEFINITION");

    public static bool Contains(string name) => _names.Contains(name);
}
