using System.Collections.Immutable;
using E2CSemantic.GraphQL.Errors;

namespace E2CSemantic.GraphQL.Types;

/// <summary>Checks a schema.</summary>
public static class SchemaValidator
{
    /// <summary>Every broken rule.</summary>
    public static ImmutableArray<GraphQLError> Validate(Schema schema) => schema.QueryType is null ? [new("Query root type must be provided.")] : [];
}
