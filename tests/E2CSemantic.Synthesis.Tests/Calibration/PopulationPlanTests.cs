using E2CSemantic.Synthesis.Calibration;

namespace E2CSemantic.Synthesis.Tests.Calibration;

public class PopulationPlanTests
{
    [Theory]
    [InlineData(1, 2010, 2024)]
    [InlineData(99, 2002, 2002)]
    [InlineData(100_000, 2010, 2024)]
    [InlineData(1_234_567, 2002, 2040)]
    public void Parts_AddUpToThePeople(int persons, int first, int last)
    {
        var plan = PopulationPlan.Build(persons, first, last);
        var holders = Enumerable.Range(0, plan.Staff.Posts).Sum(plan.Staff.HoldersOf);

        Assert.Equal(persons, plan.Pupils + plan.Adults + holders);
        Assert.Equal(plan.Pupils, plan.Cohorts.Sum(cohort => cohort.Total));
    }

    [Fact]
    public void CohortOf_IsTheOneThatTheNumberLiesIn()
    {
        var plan = PopulationPlan.Build(10_000, 2010, 2024);

        Assert.Equal(
            plan.Cohorts.SelectMany(cohort => Enumerable.Repeat(cohort.Class, cohort.Total)),
            Enumerable.Range(0, plan.Pupils).Select(pupil => plan.CohortOf(pupil).Class));
    }

    [Fact]
    public void Posts_AreVacatedAsPublished_EveryYear()
    {
        var group = new StaffPlan.Group(2305, 3_000, 908_400);
        for (var year = 2007; year < 2024; year++)
        {
            Assert.InRange(Enumerable.Range(0, 3_000).Count(post => StaffPlan.Stays(group, post, year)), 2_722, 2_729);
        }
    }
}
