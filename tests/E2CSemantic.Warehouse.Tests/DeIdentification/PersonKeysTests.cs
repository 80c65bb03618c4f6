using E2CSemantic.Warehouse.DeIdentification;

namespace E2CSemantic.Warehouse.Tests.DeIdentification;

public class PersonKeysTests
{
    // A key of 63 random bits is drawn twice among 2,000 with odds below 1e-12.
    [Fact]
    public void KeyOf_DrawsOtherKeys_ForTheSameIdentifiersInAnotherVault()
    {
        string[] identifiers = [.. Enumerable.Range(1, 1000).Select(number => $"{number}")];
        var (here, elsewhere) = (new PersonKeys([], []), new PersonKeys([], []));

        long[] keys = [.. identifiers.Select(identifier => here.KeyOf(identifier)), .. identifiers.Select(identifier => elsewhere.KeyOf(identifier))];

        Assert.Equal(2000, keys.Distinct().Count());
        Assert.All(keys, key => Assert.True(key > 0));
        Assert.Equal(keys[..1000], identifiers.Select(identifier => here.KeyOf(identifier)));
        Assert.Equal(1000, here.Drawn.Count);
    }

    [Fact]
    public void KeyOf_KeepsKnownKeys_AndDrawsNoneForThem()
    {
        var keys = new PersonKeys([new("7001", 42)], [42]);

        Assert.Equal(42, keys.KeyOf("7001"));
        Assert.Empty(keys.Drawn);
    }
}
