using E2CSemantic.Warehouse.Anonymity;

namespace E2CSemantic.Warehouse.Tests.Anonymity;

public class CombinationBlockTests
{
    [Theory]
    [InlineData(9, 3, 84)]
    [InlineData(9, 1, 9)]
    [InlineData(5, 3, 10)]
    [InlineData(4, 2, 6)]
    [InlineData(3, 3, 1)]
    [InlineData(1, 1, 1)]
    public void Cover_HasEachCombinationOnce_InABlockOfItsFacts(int facts, int atOnce, int combinations)
    {
        var blocks = CombinationBlock.Cover(facts, atOnce);

        var all = blocks.SelectMany(block => block.Combinations).Select(combination => string.Join(' ', combination)).ToList();
        Assert.Equal(combinations, all.Count);
        Assert.Distinct(all);
        Assert.All(blocks, block =>
        {
            Assert.InRange(block.Facts.Length, atOnce, 2 * atOnce);
            Assert.All(block.Combinations, combination =>
            {
                Assert.Equal(atOnce, combination.Distinct().Count());
                Assert.Subset(block.Facts.ToHashSet(), combination.ToHashSet());
            });
        });
        Assert.All(blocks.SelectMany(block => block.Facts), fact => Assert.InRange(fact, 0, facts - 1));
    }
}
