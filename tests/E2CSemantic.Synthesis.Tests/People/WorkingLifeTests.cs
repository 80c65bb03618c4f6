using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.People;

namespace E2CSemantic.Synthesis.Tests.People;

public class WorkingLifeTests
{
    private static readonly WorkingLife[] _lives =
        [.. Enumerable.Range(0, 2_000).Select(point => new WorkingLife(new((ulong)point), 2010, Spread.PerMillion(point, 3), Spread.PerMillion(point, 4), 1_000))];

    [Fact]
    public void Works_IsTrueForTheRateOfTheYear()
    {
        for (var year = 2010; year < 2030; year++)
        {
            Assert.InRange(_lives.Count(life => life.Works(year)) - (WorkingLife.RateOf(year - 2010) / 500.0), -4, 4);
        }
    }

    [Fact]
    public void Works_ComesInSpells()
    {
        var changes = _lives.Sum(life => Enumerable.Range(2011, 15).Count(year => life.Works(year) != life.Works(year - 1)));

        // Drawn anew each year it would be half of all; a ring that turns changes two people in thirteen.
        Assert.InRange(changes, 2_000 * 15 / 10, 2_000 * 15 / 4);
    }

    [Fact]
    public void Wages_AreThereInAYearOfWork_AndOnlyThen()
    {
        foreach (var life in _lives.Take(300))
        {
            for (var year = 2008; year < 2025; year++)
            {
                Assert.Equal(life.Works(year), Enumerable.Range(1, 4).Any(quarter => life.Wages(year, quarter) > 0));
            }
        }
    }

    [Fact]
    public void Wages_RiseWithPricesAndYears() =>
        Assert.True(_lives.Sum(life => life.Wages(2024, 2)) > 2 * _lives.Sum(life => life.Wages(2012, 2)));
}
