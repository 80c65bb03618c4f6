namespace E2CSemantic.GraphQL.Execution.Results;

/// <summary>Stands in a slot that an error has made null, so that later errors below it are not told.</summary>
internal sealed class NulledSlot
{
    private NulledSlot()
    {
    }

    public static NulledSlot Instance { get; } = new();
}
