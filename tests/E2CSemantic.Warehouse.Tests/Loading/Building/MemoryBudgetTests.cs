using System.Globalization;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Tests.Loading.Building;

public class MemoryBudgetTests
{
    [Theory]
    [InlineData(24_000, 72, 2_744)]
    [InlineData(24_000, 572, 2_244)]
    [InlineData(3_024, 500, 1_244)]
    [InlineData(24_000, 3_000, 768)]
    [InlineData(1_000, 100, 768)]
    public void Left_IsWhatIsNotHeldOfFourGibibytes_OrOfLess_AndNeverLessThanThreeQuartersOfOne(long given, long held, long left) =>
        Assert.Equal(left << 20, MemoryBudget.Left(given << 20, held << 20));

    [Theory]
    [InlineData(24_000, 3_084, 500, false)]
    [InlineData(24_000, 3_085, 500, true)]
    [InlineData(24_000, 500, 3_085, true)]
    [InlineData(1_000, 376, 500, true)]
    public void IsShort_WhenAnEighthWouldNotBeLeft(long given, long held, long needed, bool isShort) =>
        Assert.Equal(isShort, MemoryBudget.IsShort(given << 20, held << 20, needed << 20));

    [Fact]
    public void Spilling_LimitsTheStore_ToWhatIsLeft()
    {
        using var folder = new TemporaryFolder();
        using var store = WorkingStore.Spilling(folder.FullPath);
        using var command = store.Connection.CreateCommand();
        command.CommandText = "SELECT current_setting('memory_limit')";

        // Written as "3.2 GiB": at least the least, and less than all.
        var parts = ((string)command.ExecuteScalar()!).Split(' ');
        Assert.Equal("GiB", parts[1]);
        Assert.InRange(decimal.Parse(parts[0], CultureInfo.InvariantCulture), 1.0m, 3.0m);
    }
}
