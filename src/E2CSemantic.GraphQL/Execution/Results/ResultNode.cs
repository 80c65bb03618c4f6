using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution.Results;

/// <summary>
/// An object or list of the response while it is made. Each knows its parent and its place there, so a path costs nothing
/// until an error needs it, and a nulled position is one whose parent no longer holds it.
/// </summary>
internal abstract class ResultNode(ResultNode? parent, int index)
{
    public ResultNode? Parent { get; } = parent;

    public int Index { get; } = index;

    public abstract GraphQLType SlotType(int slot);

    public abstract object? Get(int slot);

    public abstract void Set(int slot, object? value);

    public abstract ResponsePath PathOf(int slot);

    public bool IsDetached
    {
        get
        {
            for (var node = this; node.Parent is { } parent; node = parent)
            {
                if (!ReferenceEquals(parent.Get(node.Index), node))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
