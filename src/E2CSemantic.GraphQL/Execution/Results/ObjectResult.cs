using System.Collections.Immutable;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution.Results;

/// <summary>An object of the response: one slot per selection.</summary>
internal sealed class ObjectResult(ResultNode? parent, int index, SelectionSet selections) : ResultNode(parent, index)
{
    private readonly object?[] _values = new object?[selections.Selections.Length];

    public ImmutableArray<Selection> Selections { get; } = selections.Selections;

    public int IndexOf(Selection selection) => Selections.IndexOf(selection);

    public override GraphQLType SlotType(int slot) => Selections[slot].Type;

    public override object? Get(int slot) => _values[slot];

    public override void Set(int slot, object? value) => _values[slot] = value;

    public override ResponsePath PathOf(int slot)
    {
        var name = Selections[slot].ResponseName;
        return Parent is null or RootResult ? ResponsePath.FromName(name) : Parent.PathOf(Index).Append(name);
    }
}
