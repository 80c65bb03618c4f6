using System.Diagnostics.CodeAnalysis;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>
/// Finds the value of a field, possibly later. Refuse with a <see cref="GraphQLException"/>; any other exception is masked.
/// The value must fit the field's type: a runtime value for a leaf, any object for an object type, an enumerable for a list.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "The name is HotChocolate's, so that the engines can be exchanged.")]
public delegate ValueTask<object?> FieldDelegate(ResolverContext context);
