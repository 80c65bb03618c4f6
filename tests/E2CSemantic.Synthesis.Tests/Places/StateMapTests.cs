using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Places;

namespace E2CSemantic.Synthesis.Tests.Places;

public class StateMapTests
{
    private static readonly StateMap _full = StateMap.Build(1, 1_000_000);

    [Fact]
    public void FullState_Has400DistrictsAnd1860Schools()
    {
        Assert.Equal(400, _full.Districts.Length);
        Assert.Equal(1860, _full.Schools.Length);
        Assert.Equal(351, _full.Towns.Select(town => town.Code).Distinct().Count());
    }

    [Fact]
    public void Codes_AreUnique_AndASchoolsBeginsWithItsDistricts()
    {
        Assert.Equal(2260, _full.Districts.Select(district => district.Code).Concat(_full.Schools.Select(school => school.Code)).Distinct().Count());
        Assert.All(_full.Schools, school => Assert.Equal(school.District.Code, school.Code / 10_000 * 10_000));
    }

    [Fact]
    public void Districts_AreOfVeryDifferentSize()
    {
        var sizes = _full.Schools.GroupBy(school => school.District).Select(district => district.Count()).OrderDescending().ToArray();

        Assert.InRange(sizes[0], 60, 140);
        Assert.True(sizes.Take(40).Sum() > 1860 * 4 / 10);
        Assert.Equal(1, sizes[^1]);
    }

    [Fact]
    public void FullState_IsNoLarger_WhenThereAreMorePeople() => Assert.Equal(1860, StateMap.Build(1, 9_000_000).Schools.Length);

    [Theory]
    [InlineData(1)]
    [InlineData(400)]
    [InlineData(40_000)]
    [InlineData(1_000_000)]
    public void EveryTown_HasASchoolForEveryGrade(long share)
    {
        var map = StateMap.Build(2, share);
        for (var town = 0; town < map.Towns.Length; town++)
        {
            for (var grade = -1; grade <= 12; grade++)
            {
                Assert.True(map.SchoolOf(map.DistrictOf(town), grade, new Chance((ulong)town)).Teaches(grade));
            }
        }
    }
}
