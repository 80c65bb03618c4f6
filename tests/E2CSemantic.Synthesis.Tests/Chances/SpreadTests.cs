using E2CSemantic.Synthesis.Chances;

namespace E2CSemantic.Synthesis.Tests.Chances;

public class SpreadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void PerMillion_MeetsAnyShareWithinThreePoints_WhereverItIsTakenFrom(int dimension)
    {
        foreach (var start in new[] { 0, 17, 1_000, 123_456 })
        {
            foreach (var count in new[] { 10, 100, 1_000 })
            {
                foreach (var share in new[] { 100_000, 588_400, 900_000 })
                {
                    var below = Enumerable.Range(start, count).Count(point => Spread.PerMillion(point, dimension) < share);
                    Assert.InRange(below - (count * share / 1e6), -3.2, 3.2);
                }
            }
        }
    }
}
