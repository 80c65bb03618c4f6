using System.Diagnostics;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution.Results;

/// <summary>The one nullable slot that holds the root object: the entry "data" of the response.</summary>
internal sealed class RootResult(ObjectType rootType) : ResultNode(null, 0)
{
    private object? _data;

    public ObjectResult? Data => _data as ObjectResult;

    public override GraphQLType SlotType(int slot) => rootType;

    public override object? Get(int slot) => _data;

    public override void Set(int slot, object? value) => _data = value;

    public override ResponsePath PathOf(int slot) => throw new UnreachableException();
}
