using E2CSemantic.GraphQL.Errors;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>
/// Sees every error of a field before the client does, with the exception behind it if there is one, and gives the error to tell.
/// An exception that is no <see cref="GraphQLException"/> comes with a masked error.
/// </summary>
public delegate GraphQLError ErrorFilter(GraphQLError error, Exception? exception);
