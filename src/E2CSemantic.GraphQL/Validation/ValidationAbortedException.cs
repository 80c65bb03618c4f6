using E2CSemantic.GraphQL.Errors;

namespace E2CSemantic.GraphQL.Validation;

/// <summary>Ends a walk from deep inside a rule; never leaves <see cref="DocumentValidator"/>.</summary>
internal sealed class ValidationAbortedException(GraphQLError error) : Exception(error.Message)
{
    public GraphQLError Error { get; } = error;
}
