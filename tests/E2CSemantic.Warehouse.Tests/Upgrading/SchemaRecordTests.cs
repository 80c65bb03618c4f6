using System.Collections.Immutable;
using E2CSemantic.Warehouse.Upgrading;

namespace E2CSemantic.Warehouse.Tests.Upgrading;

public sealed class SchemaRecordTests
{
    private static readonly DateTimeOffset Then = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);

    [Fact]
    public void After_KeepsWhatWasApplied_AndAddsWhatIsNew()
    {
        var first = SchemaRecord.After([], Sample.Star with { Files = [Sample.Star.Files[0]] }, Then);

        var both = SchemaRecord.After(first, Sample.Star, Now);

        Assert.Equal(Sample.Star.Files.Select(file => file.Sha256), both.Select(file => file.Sha256));
        Assert.Equal([Then, .. Enumerable.Repeat(Now, Sample.Star.Files.Length - 1)], both.Select(file => file.At));
        Assert.Empty(SchemaRecord.Check(both, Sample.Star));
        Assert.Empty(SchemaRecord.Check(first, Sample.Star));
    }

    [Fact]
    public void Check_Refuses_WhenAFileThatWasAppliedHasChanged()
    {
        ImmutableArray<AppliedSchemaFile> applied = [new(1, "0001-star.yaml", new string('0', 64), Then)];

        Assert.Equal(
            "E2C_SCHEMA_CHANGED the schema file '0001-star.yaml' was applied to this warehouse on 2026-01-02 and has changed since "
            + "(put the file back as it was, and write what is new into a file with the next number)",
            Assert.Single(SchemaRecord.Check(applied, Sample.Star)).ToString());
    }

    [Fact]
    public void Check_Refuses_WhenTheDefinitionsAreOlderThanTheWarehouse()
    {
        var applied = SchemaRecord.After([], Sample.Star, Then);

        Assert.Equal(
            "E2C_SCHEMA_OLDER this warehouse was made with the schema file '0002-education-to-career.yaml', which is not there "
            + "(use the definitions that the warehouse was last used with, or newer ones)",
            SchemaRecord.Check(applied, Sample.Star with { Files = [Sample.Star.Files[0]] })[0].ToString());
    }
}
