namespace E2CSemantic.Model.Tests.Reading;

public sealed class PurposesReaderTests
{
    private const string Purposes = "metrics/purposes/visits.yaml";

    private const string Text = """
        purposes: visits
        provider: one
        elements: [Visits]
        allowed: [evaluation, annual_report]
        statute: M.G.L. c. 151A, s. 46

        """;

    [Fact]
    public void Read_GivesThePurposes()
    {
        using var world = new SmallWorld();
        world.Write(Purposes, Text);

        var read = Assert.Single(world.Read().Value!.Purposes);

        Assert.Equal(
            ("visits", "one", "Visits", "evaluation, annual_report", "M.G.L. c. 151A, s. 46"),
            (read.Name, read.Provider, Assert.Single(read.Elements), string.Join(", ", read.Allowed), read.Statute));
    }

    [Theory]
    [InlineData("provider: one", "provider: won", "E2C_VALUE_UNKNOWN metrics/purposes/visits.yaml:2:11")]
    [InlineData("[Visits]", "[Visit]", "E2C_VALUE_UNKNOWN metrics/purposes/visits.yaml:3:12")]
    [InlineData("[Visits]", "[]", "E2C_LIST_EMPTY metrics/purposes/visits.yaml:3:1")]
    [InlineData("[evaluation, annual_report]", "[]", "E2C_LIST_EMPTY metrics/purposes/visits.yaml:4:1")]
    [InlineData("purposes: visits", "purposes: other", "E2C_FILE_LOCATION metrics/purposes/visits.yaml:1:11")]
    [InlineData("statute: M.G.L. c. 151A, s. 46\n", "", "E2C_KEY_MISSING metrics/purposes/visits.yaml:1:1")]
    [InlineData("statute:", "ground:", "E2C_KEY_UNKNOWN metrics/purposes/visits.yaml:5:1", "E2C_KEY_MISSING metrics/purposes/visits.yaml:1:1")]
    public void Read_TellsTheFaultAtItsPlace(string old, string replacement, params string[] faults)
    {
        using var world = new SmallWorld();
        world.Write(Purposes, Text.Replace(old, replacement, StringComparison.Ordinal));

        Assert.Equal(faults.Order(), world.Faults().Order());
    }
}
