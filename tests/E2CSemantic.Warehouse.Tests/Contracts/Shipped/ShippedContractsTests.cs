using E2CSemantic.Model.Reading;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Tests.Contracts.Shipped;

/// <summary>Every contract that is shipped can be read against the shipped star.</summary>
public class ShippedContractsTests
{
    public static TheoryData<string> Sources =>
        [.. Directory.EnumerateFiles(Repository.PathTo("warehouse", "sources"), "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Read_FindsNoFault(string source)
    {
        var contract = SourceContractReader.Read(Repository.PathTo("warehouse", "sources", source + ".yaml"), Sample.Star);

        Assert.True(contract.Succeeded, string.Join('\n', contract.Diagnostics));
    }

    [Fact]
    public void ReadAll_FindsNoFaultInDerivedContracts()
    {
        var contracts = DerivedContractReader.ReadAll(Repository.PathTo("warehouse", "derived"), Sample.Star);

        Assert.True(contracts.Succeeded, string.Join('\n', contracts.Diagnostics));
        Assert.Equal("person_year enrollment grad_cohort ps_cohort program_spell person_outcome_year", string.Join(' ', contracts.Value.InOrder.Select(contract => contract.Name)));
    }

    [Fact]
    public void PriceIndex_IsTheSameInEveryContractThatHasIt()
    {
        var tables = Directory.EnumerateFiles(Repository.PathTo("warehouse", "sources"), "*.yaml")
            .SelectMany(File.ReadLines).Where(line => line.StartsWith("  price_index:", StringComparison.Ordinal)).ToArray();

        Assert.Equal(2, tables.Length);
        Assert.Equal(tables[0], tables[1]);
    }

    [Fact]
    public void ReadAll_TellsTheFault_WhenADerivedContractFillsADimension()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("10-wrong.yaml"), "derived: wrong\nversion: 1\ndescription: Wrong.\nreads: {e: dim_employer}\nload:\n  dim_employer:\n    from: e\n    columns: {employer_key: employer_key, first_source: first_source}\n");

        var faults = DerivedContractReader.ReadAll(folder.PathTo("."), Sample.Star).Diagnostics;

        Assert.Equal("E2C_CONTRACT_DERIVED_DIMENSION", Assert.Single(faults).Code);
    }

    [Fact]
    public void Read_TellsTheFault_WhenTheStarWasReadWithoutItsTables()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathTo("lost.yaml");
        File.WriteAllText(path, "source: lost\nversion: 1\nprovider: lost\ndescription: Lost.\ntables:\n  dim_lost: {}\nfiles: {}\nload: {}\n");

        Assert.Equal("E2C_CONTRACT_TABLES_UNREAD", Assert.Single(SourceContractReader.Read(path, StarSchemaReader.Read(Repository.PathTo("warehouse", "schema")).Value!).Diagnostics).Code);
    }

    [Theory]
    [InlineData("dim_date")]
    [InlineData("dim_element")]
    [InlineData("bridge_element_column")]
    public void Read_TellsTheFault_WhenAContractFillsAnInternalTable(string table)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathTo("own.yaml");
        File.WriteAllText(
            path,
            "source: own\nversion: 1\nprovider: own\ndescription: Own.\nfiles:\n  days:\n    file: days.csv\n    description: Days.\n    columns:\n      day: {type: integer}\nload:\n  "
            + table + ":\n    from: days\n    columns: {day: day}\n");

        Assert.Equal("E2C_CONTRACT_TABLE_INTERNAL", Assert.Single(SourceContractReader.Read(path, Sample.Star).Diagnostics).Code);
    }
}
