using E2CSemantic.Warehouse.DeIdentification.Linkage;

namespace E2CSemantic.Warehouse.Tests.DeIdentification.Linkage;

public class TokenTableTests
{
    [Fact]
    public void Of_GivesEveryRecordOfAHash_TheNewestFirst_HoweverManyOthersThereAre()
    {
        var table = new TokenTable(int.MaxValue);
        var expected = new Dictionary<uint, List<int>>();
        for (var record = 0; record < 100_000; record++)
        {
            // Hash 0 and the highest are among them; most have one record, a hundred have some three hundred.
            var hash = record % 3 == 0 ? unchecked((uint)((record / 3 % 100) - 1)) : unchecked((uint)record * 0x9E37_79B9);
            table.Add(hash, record);
            (expected.TryGetValue(hash, out var records) ? records : expected[hash] = []).Insert(0, record);
        }

        Assert.True(expected.Values.Max(records => records.Count) > 100);
        Assert.All(expected, pair => Assert.Equal(pair.Value, Records(table, pair.Key)));
        Assert.Empty(Records(table, Enumerable.Range(1000, 100_000).Select(number => (uint)number).First(hash => !expected.ContainsKey(hash))));
    }

    [Theory]
    [InlineData(3, new[] { 2, 1, 0 })]
    [InlineData(4, new int[0])]
    [InlineData(9, new int[0])]
    public void Of_GivesNone_WhereMoreThanTheLargestNumberHaveTheHash(int records, int[] given)
    {
        var table = new TokenTable(largest: 3);
        for (var record = 0; record < records; record++)
        {
            table.Add(7, record);
        }

        table.Add(8, records);

        Assert.Equal(given, Records(table, 7));
        Assert.Equal([records], Records(table, 8));
    }

    private static List<int> Records(TokenTable table, uint hash)
    {
        var records = new List<int>();
        foreach (var record in table.Of(hash))
        {
            records.Add(record);
        }

        return records;
    }
}
