namespace E2CSemantic.GraphQL.Execution;

/// <summary>The name of the object type of a resolved value, which is not null; null if there is none.</summary>
public delegate string? ResolveAbstractType(object value, ResolverContext context);
