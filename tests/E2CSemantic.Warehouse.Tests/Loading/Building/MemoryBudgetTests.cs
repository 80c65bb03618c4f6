using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Tests.Loading.Building;

public class MemoryBudgetTests
{
    [Fact]
    public void ForStore_IsLess_ByWhatTheProcessHolds_AndNeverLessThanAGibibyte()
    {
        var before = MemoryBudget.ForStore();
        var held = new byte[512 << 20];
        Array.Fill(held, (byte)1);
        var beside = MemoryBudget.ForStore();
        GC.KeepAlive(held);

        Assert.InRange(before, 1L << 30, 4L << 30);
        Assert.InRange(beside, 1L << 30, Math.Max(1L << 30, before - (256L << 20)));
    }
}
