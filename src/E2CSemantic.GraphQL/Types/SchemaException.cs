using System.Collections.Immutable;
using E2CSemantic.GraphQL.Errors;

namespace E2CSemantic.GraphQL.Types;

/// <summary>A schema could not be created; <see cref="Errors"/> holds every reason found, at least one.</summary>
public sealed class SchemaException(ImmutableArray<GraphQLError> errors)
    : Exception(string.Join("\n\n", errors.Select(error => error.Message)))
{
    /// <summary>Why, in the words of graphql-js.</summary>
    public ImmutableArray<GraphQLError> Errors { get; } = errors;
}
