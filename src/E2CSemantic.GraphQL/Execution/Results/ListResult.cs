using System.Runtime.InteropServices;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution.Results;

/// <summary>A list of the response: one slot per item, all of the item type.</summary>
internal sealed class ListResult(ResultNode parent, int index, GraphQLType itemType, int capacity) : ResultNode(parent, index)
{
    private readonly List<object?> _items = new(capacity);

    public ReadOnlySpan<object?> Items => CollectionsMarshal.AsSpan(_items);

    public int AddSlot()
    {
        _items.Add(null);
        return _items.Count - 1;
    }

    public override GraphQLType SlotType(int slot) => itemType;

    public override object? Get(int slot) => _items[slot];

    public override void Set(int slot, object? value) => _items[slot] = value;

    public override ResponsePath PathOf(int slot) => Parent!.PathOf(Index).Append(slot);
}
