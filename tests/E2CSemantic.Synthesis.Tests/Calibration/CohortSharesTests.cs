using E2CSemantic.Synthesis.Calibration;

namespace E2CSemantic.Synthesis.Tests.Calibration;

public class CohortSharesTests
{
    public static TheoryData<int> Cohorts() => [.. Enumerable.Range(2001, 60)];

    [Theory]
    [MemberData(nameof(Cohorts))]
    public void Shares_AddUpToAll(int cohort)
    {
        var shares = CohortShares.Of(cohort);

        Assert.Equal(1_000_000, shares.Sum());
        Assert.All(shares, share => Assert.InRange(share, 0, 1_000_000));
        Assert.InRange(CohortShares.FifthYearDropouts(cohort), 0, 1_000_000 - CohortShares.FifthYearGraduates);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(2_000)]
    [InlineData(73_046)]
    public void Strata_HoldEveryMember_AndMeetTheShareToOnePerson(int members)
    {
        var strata = CohortShares.Strata(2015, members);

        Assert.Equal(members, strata.Sum(stratum => stratum.Count));
        Assert.Equal(strata.Select(stratum => stratum.Start), strata.Select((_, place) => strata.Take(place).Sum(stratum => stratum.Count)));
        Assert.InRange(strata.Sum(stratum => stratum.Count - stratum.FirstGraduate) - (members * 0.873), -7, 7);
    }

    [Fact]
    public void Strata_DifferByRaceAndIncome()
    {
        var rates = CohortShares.Strata(2015, 70_000).ToDictionary(stratum => (stratum.Race, stratum.IsPoor), stratum => 1 - ((double)stratum.FirstGraduate / stratum.Count));

        Assert.True(rates[(6, false)] > rates[(6, true)] + 0.08);
        Assert.True(rates[(6, true)] > rates[(3, true)] + 0.05);
    }

    [Fact]
    public void EndOf_FollowsTheOrderOfStanding()
    {
        var stratum = new Stratum(0, false, 0, 10, [1, 1, 2, 3, 3, 4, 6, 10]);

        Assert.Equal(
            [EndState.Dropout1, EndState.Dropout3, EndState.Dropout4, EndState.Completer, EndState.StillEnrolled, EndState.StillEnrolled, EndState.Graduate],
            Enumerable.Range(0, 7).Select(stratum.EndOf));
    }
}
