using System.Text;
using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Places;

namespace E2CSemantic.Synthesis.Tests.Places;

public class EmployersTests
{
    [Fact]
    public void AFew_HaveALargePartOfAllWorkers()
    {
        var employers = new Employers(1, 5_000);
        var workers = Enumerable.Range(0, 50_000)
            .GroupBy(worker => Encoding.ASCII.GetString(employers.OneOf(new Chance((ulong)worker), Topic.Employer).Fein))
            .Select(employer => employer.Count()).OrderDescending().ToArray();

        // The first of 5,000 has the cube root of a 5,000th: 5.8 percent.
        Assert.InRange(workers[0], 2_600, 3_200);
        Assert.True(workers.Take(25).Sum() > 50_000 / 7);
        Assert.True(workers.Length > 4_000);
    }
}
