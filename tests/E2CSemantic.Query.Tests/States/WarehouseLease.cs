namespace E2CSemantic.Query.Tests.States;

/// <summary>A warehouse for a test that cannot await.</summary>
internal sealed class WarehouseLease(MemoryWarehouse warehouse) : IDisposable
{
    public MemoryWarehouse Warehouse { get; } = warehouse;

    public void Dispose() => Warehouse.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
