namespace E2CSemantic.GraphQL.Execution;

/// <summary>Tells whether a resolved value, which is not null, is of an object type.</summary>
public delegate bool IsOfType(object value, ResolverContext context);
