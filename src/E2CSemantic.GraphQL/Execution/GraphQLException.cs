using System.Collections.Immutable;
using E2CSemantic.GraphQL.Errors;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>Thrown by a resolver or step to refuse with errors that the client may see; path and locations are added if they lack them.</summary>
public sealed class GraphQLException : Exception
{
    /// <summary>Refuses with at least one error.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public GraphQLException(params ReadOnlySpan<GraphQLError> errors)
        : base(errors.IsEmpty ? throw new ArgumentException("A refusal says why.", nameof(errors)) : errors[0].Message)
    {
        Errors = [.. errors];
    }

    /// <summary>Refuses with a sentence.</summary>
    public GraphQLException(string message)
        : this(new GraphQLError(message))
    {
    }

    /// <summary>Why, at least one.</summary>
    public ImmutableArray<GraphQLError> Errors { get; }
}
