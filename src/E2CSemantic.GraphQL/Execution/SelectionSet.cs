using System.Collections.Immutable;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>The merged selections on one object type, in the order of the response; skipped ones are left out.</summary>
public sealed class SelectionSet
{
    internal SelectionSet(ObjectType type, ImmutableArray<Selection> selections, GraphQLError? fault)
    {
        Type = type;
        Selections = selections;
        Fault = fault;
    }

    /// <summary>The object type.</summary>
    public ObjectType Type { get; }

    /// <summary>The selections, each of its own response name.</summary>
    public ImmutableArray<Selection> Selections { get; }

    // A skip or include condition without a value: whoever completes an object with this set gets the error instead.
    internal GraphQLError? Fault { get; }
}
