using E2CSemantic.Model.Tests.Reading;
using E2CSemantic.Model.Versions;
using E2CSemantic.Testing;

namespace E2CSemantic.Model.Tests.Versions;

public sealed class MetricLockTests
{
    private const string Lock = "metrics/metrics.lock";

    public static TheoryData<string, string, string, string?> Changes() => new()
    {
        // what stands in the file of a locked version, what is put there, its version then, the fault
        { "title: Visits", "title: Visitors", "1.0.0", "E2C_VERSION_BUMP" },
        { "title: Visits", "title: Visitors", "1.0.1", null },
        { "title: Visits", "title: Visitors", "1.1.0", null },
        { "max_cross: 2", "max_cross: 3", "1.0.1", "E2C_VERSION_BUMP" },
        { "max_cross: 2", "max_cross: 3", "1.1.0", null },
        { "max_cross: 2", "max_cross: 1", "1.1.0", "E2C_VERSION_MEANING" },
        { "rows_per_unit: 1", "rows_per_unit: 2", "1.1.0", null },
        { "days is null or days > 0", "days is null or days > 1", "1.9.0", "E2C_VERSION_MEANING" },
        { "days is null or days > 0", "(days is null) or  (days > 0)", "1.0.0", null },
        { "allow: [level, band, place]", "allow: [band, level, place]", "1.1.0", "E2C_CUBE_ORDER" },
        { "name: one", "name: first", "1.0.0", null },
        { "status: published\neffective: {from: 2000-01, to: null}\n", "status: deprecated\neffective: {from: 2000-01, to: null}\ndeprecated: {until: 2027-06-30, replaced_by: d.mean}\n", "1.0.0", null },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    [Trait("Requirement", "B26")]
    public void Read_AsksForTheVersionThatAChangeNeeds(string old, string replacement, string version, string? fault)
    {
        using var world = Locked().With(SmallWorld.Visits, old, replacement).With(SmallWorld.Visits, "version: 1.0.0", $"version: {version}");

        Assert.Equal(fault, world.Read().Diagnostics.Select(found => found.Code).FirstOrDefault());
    }

    [Theory]
    [InlineData("title: Level", "title: Levels", "1.0.0", "E2C_VERSION_BUMP")]
    [InlineData("title: Level", "title: Levels", "1.0.1", null)]
    [InlineData("label: Low}", "label: Lower}", "1.0.1", null)]
    [InlineData("[UN, B, A]", "[UN, A, B]", "1.0.1", "E2C_VERSION_BUMP")]
    [InlineData("[UN, B, A]", "[UN, A, B]", "1.1.0", null)]
    [InlineData("  - {id: UN", "  - {id: C, label: Middle}\n  - {id: UN", "1.0.1", "E2C_COMPLEMENT_ORDER")]
    public void Read_AsksForTheVersionThatAChangeOfADimensionNeeds(string old, string replacement, string version, string? fault)
    {
        using var world = Locked().With(SmallWorld.Level, old, replacement).With(SmallWorld.Level, "dimension: level\n", $"dimension: level\nversion: {version}\n");

        Assert.Equal(fault, world.Read().Diagnostics.Select(found => found.Code).FirstOrDefault());
    }

    [Theory]
    [InlineData("[A, B]", "[B, A]", null)]
    [InlineData("[A, B]", "[A, B, UN]", "codesets.known 1.0.0 was published and would mean something else. Its codes was: A, B; it is now: A, B, UN.")]
    [InlineData("title: Known", "title: All", "the version 1.0.0 is lower than its changes ask for. The title was: Known; it is now: All.")]
    public void Read_RefusesToLetASetOfCodesChange(string old, string replacement, string? fault)
    {
        const string Known = "metrics/codesets/known/v1.yaml";
        using var world = new SmallWorld();
        world.Write(Known, "codeset: known\nversion: 1.0.0\ntitle: Known\ndescription: Known ones.\ndimension: level\nmembers: [A, B]\n");
        world.Write(Lock, MetricLock.Of(world.Read().Value!).ToString());

        Assert.Equal(fault, world.With(Known, old, replacement).Read().Diagnostics.Select(found => found.Message).FirstOrDefault());
    }

    [Fact]
    public void Read_SaysWhatWouldMeanSomethingElse()
    {
        using var world = Locked().With(SmallWorld.Visits, "days is null or days > 0", "days is null or days > 1");

        var fault = Assert.Single(world.Read().Diagnostics);

        Assert.Equal("d.visits 1.0.0 was published and would mean something else. Which rows belong was: days is null or days > 0; it is now: days is null or days > 1.", fault.Message);
    }

    [Fact]
    public void Read_MissesAVersionThatIsGone()
    {
        using var world = Locked();
        File.Delete(world.PathTo(SmallWorld.Share));

        Assert.Equal(["E2C_VERSION_GONE metrics/metrics.lock:1:1"], world.Faults());
    }

    [Fact]
    public void Read_RefusesALockThatWasWrittenByHand()
    {
        using var world = Locked().With(Lock, "where: days is null or days > 0", "where: days is null or days > 1");

        Assert.Equal("E2C_LOCK_DAMAGED", Assert.Single(world.Read().Diagnostics).Code);
    }

    [Fact]
    public void Of_LeavesOutWhatNobodyCanRelyOn()
    {
        using var world = new SmallWorld().With(SmallWorld.Share, "status: published", "status: proposed");

        Assert.Equal(["d.mean", "d.visits"], MetricLock.Of(world.Read().Value!).Definitions.Select(definition => definition.Name).Where(name => name.Domain == "d").Select(name => name.ToString()));
    }

    [Fact]
    public void Read_GivesBackWhatWasWritten()
    {
        var written = MetricLock.Of(ShippedCatalog.Value).ToString();

        Assert.Equal(written, MetricLock.Read("metrics.lock", written).Value!.ToString());
    }

    [Fact]
    public void TheHousesLockIsCurrent() =>
        Assert.Equal(MetricLock.Of(ShippedCatalog.Value).ToString(), File.ReadAllText(Repository.PathTo("metrics", MetricLock.FileName)));

    private static SmallWorld Locked()
    {
        var world = new SmallWorld();
        world.Write(Lock, MetricLock.Of(world.Read().Value!).ToString());
        return world;
    }
}
