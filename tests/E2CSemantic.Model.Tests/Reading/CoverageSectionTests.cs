namespace E2CSemantic.Model.Tests.Reading;

public sealed class CoverageSectionTests
{
    private const string Before = "privacy:";

    [Theory]
    [InlineData("coverage: {of: d.share@1}\n", "d.share@1")]
    [InlineData("coverage: {of: d.share@1, minimum: 0.5}\n", "d.share@1, at least 0.5")]
    public void Read_GivesTheCoverage(string written, string coverage)
    {
        using var world = World(written);

        Assert.Equal(coverage, world.Read().Value!.VersionsOf(new("d", "visits"))[0].Coverage!.ToString());
    }

    [Theory]
    [InlineData("coverage: {of: d.shares@1}\n", "E2C_VALUE_UNKNOWN 16")]
    [InlineData("coverage: {of: d.share}\n", "E2C_VALUE_FORM 16")]
    [InlineData("coverage: {of: d.mean@1}\n", "E2C_COVERAGE_OF 16")]
    [InlineData("coverage: {of: d.visits@1}\n", "E2C_COVERAGE_OF 16")]
    [InlineData("coverage: {of: d.share@1, minimum: 1}\n", "E2C_VALUE_TYPE 36")]
    [InlineData("coverage: {minimum: 0.5}\n", "E2C_KEY_MISSING 11")]
    public void Read_TellsTheFaultAtItsPlace(string written, string fault)
    {
        using var world = World(written);

        Assert.Equal([fault], world.Faults().Select(found => $"{found.Split(' ')[0]} {found.Split(':')[^1]}"));
    }

    private static SmallWorld World(string coverage) => new SmallWorld().With(SmallWorld.Visits, Before, coverage + Before);
}
