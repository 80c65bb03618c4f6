using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.People;

namespace E2CSemantic.Synthesis.Tests.People;

public class IdentityMakerTests
{
    private static readonly Identity[] _people =
        [.. Enumerable.Range(1, 50_000).Select(number => new IdentityMaker(1).Make(number, Race.White, new Chance((ulong)number), 0, 730_000, 2010))];

    [Fact]
    public void Numbers_AreGivenOnce()
    {
        Assert.Equal(_people.Length, _people.Select(person => person.Sasid).Distinct().Count());
        Assert.Equal(_people.Length, _people.Select(person => person.Ssn).Distinct().Count());
        Assert.All(_people, person => Assert.InRange(person.Sasid, 1_000_000_000, 9_999_999_999));
    }

    [Fact]
    public void Ssns_AreOfAValidForm() =>
        Assert.DoesNotContain(
            _people, person => person.Ssn / 1_000_000 is 0 or 666 or >= 900 || person.Ssn / 10_000 % 100 == 0 || person.Ssn % 10_000 == 0);

    [Fact]
    public void Names_AreMany_AndSomeAreCommon()
    {
        var surnames = _people.GroupBy(person => person.Last.Text).Select(group => group.Count()).OrderDescending().ToArray();

        Assert.True(surnames.Length > 3_000);
        Assert.InRange(surnames[0], _people.Length / 200, _people.Length / 10);
    }
}
