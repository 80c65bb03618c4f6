using System.Diagnostics.CodeAnalysis;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>Finds the value of a field at once, without effects. Otherwise as <see cref="FieldDelegate"/>.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "The name is HotChocolate's, so that the engines can be exchanged.")]
public delegate object? PureFieldDelegate(ResolverContext context);
