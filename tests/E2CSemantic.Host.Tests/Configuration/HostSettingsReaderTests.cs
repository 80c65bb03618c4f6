using E2CSemantic.Host.Configuration;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Engines;

namespace E2CSemantic.Host.Tests.Configuration;

public sealed class HostSettingsReaderTests
{
    [Fact]
    public void Read_FindsTheRepository_WhenStartedBelowIt()
    {
        var settings = HostSettingsReader.Read([], Repository.PathTo("tests", "Testing")).Value!;

        Assert.Equal(Repository.PathTo("metrics"), settings.Metrics);
        Assert.Equal(Repository.PathTo("warehouse"), settings.Warehouse);
        Assert.Equal(Repository.PathTo("tests", "Testing", ".e2c"), settings.Data);
        Assert.Equal(("ma", false, true), (settings.Jurisdiction, settings.IsProduction, settings.Authentication.UsesDevelopmentKey));
    }

    [Fact]
    public void Read_TellsEveryFault_WhenSeveralValuesAreWrong()
    {
        var settings = HostSettingsReader.Read(
            [
                new("Warehouse:Engine", "oracle"),
                new("Warehouse:ShardCount", "0"),
                new("Environment", "Holiday"),
                new("Metrics", "nowhere"),
                new("Authentication:Authority", "http://issuer.example"),
                new("Authentication:SigningKeys:0", "c2hvcnQ="),
            ],
            Repository.Root);

        Assert.Equal(
            [
                "E2C_SETTING_UNKNOWN \"oracle\" is not a value of Warehouse:Engine. (Warehouse:Engine may be duckdb, postgresql, citus.)",
                "E2C_CONNECTION_STRING_INVALID Warehouse:ConnectionString does not say how the database is reached. (Write it like Host=127.0.0.1;Database=e2c;Username=e2c;Password=…, in the environment as E2C__Warehouse__ConnectionString.)",
                "E2C_SHARD_COUNT_INVALID \"0\" is not a value of Warehouse:ShardCount. (Write a whole number from 1 to 1024: two to four times the workers' cores.)",
                "E2C_SETTING_UNKNOWN \"Holiday\" is not a value of Environment. (Environment may be Development, Production, Staging.)",
                "E2C_FOLDER_MISSING There is no folder \"nowhere\". (Run from the repository, or set Metrics to the folder.)",
                "E2C_AUTHORITY_INVALID Authentication:Authority \"http://issuer.example\" is not a web address. (Give the issuer's https:// address.)",
                "E2C_SIGNING_KEY_INVALID Authentication:SigningKeys:0 is not the Base64 text of at least 32 bytes. (openssl rand -base64 32 makes one.)",
            ],
            settings.Diagnostics.Select(fault => fault.ToString()));
    }

    [Fact]
    public void Read_TakesAnEngineWithItsServer()
    {
        var settings = HostSettingsReader.Read(
            [new("Warehouse:Engine", "citus"), new("Warehouse:ConnectionString", "Host=127.0.0.1;Database=e2c"), new("Warehouse:ShardCount", "64")], Repository.Root);

        Assert.Equal(new("citus", "Host=127.0.0.1;Database=e2c", 64), settings.Value!.Engine);
        Assert.Equal(EngineSettings.DuckDb, HostSettingsReader.Read([], Repository.Root).Value!.Engine);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Database=e2c")]
    [InlineData("Host=127.0.0.1;Color=red")]
    [InlineData("Host")]
    public void Read_RefusesWhatReachesNoServer(string connectionString) => Assert.Equal(
        "E2C_CONNECTION_STRING_INVALID",
        HostSettingsReader.Read([new("Warehouse:Engine", "postgresql"), new("Warehouse:ConnectionString", connectionString)], Repository.Root).Diagnostics.Single().Code);

    [Fact]
    public void Read_NamesThePolicies_WhenTheJurisdictionIsUnknown() =>
        Assert.Equal(
            "E2C_SETTING_UNKNOWN \"zz\" is not a value of Jurisdiction. (Jurisdiction may be ma.)",
            HostSettingsReader.Read([new("Jurisdiction", "zz")], Repository.Root).Diagnostics.Single().ToString());

    [Fact]
    public void Read_TakesStaticKeys_WhenTheyAreLongEnough()
    {
        var key = Convert.ToBase64String([.. Enumerable.Range(0, 32).Select(number => (byte)number)]);
        var settings = HostSettingsReader.Read([new("Authentication:SigningKeys:0", key), new("Authentication:Audience", "e2c")], Repository.Root).Value!;

        Assert.Equal(Enumerable.Range(0, 32).Select(number => (byte)number), settings.Authentication.SigningKeys.Single());
        Assert.Equal("e2c", settings.Authentication.Audience);
        Assert.False(settings.Authentication.UsesDevelopmentKey);
    }

    [Fact]
    public void Read_IsRefused_WhenTheSettingsFileIsBroken()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("appsettings.json"), "{");

        Assert.Equal("E2C_SETTINGS_UNREADABLE", HostSettingsReader.Read([], Repository.Root, folder.FullPath).Diagnostics.Single().Code);
    }

    [Fact]
    public void Read_LetsFlagsWin_WhenTheSettingsFileSaysOtherwise()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("appsettings.json"), """{"Data": "from-file", "Authentication": {"Audience": "file"}}""");

        var settings = HostSettingsReader.Read([new("Data", "from-flag")], folder.FullPath, folder.FullPath);

        Assert.Equal(["E2C_FOLDER_MISSING", "E2C_FOLDER_MISSING"], settings.Diagnostics.Select(fault => fault.Code));
        var found = HostSettingsReader.Read([new("Data", "from-flag")], Repository.Root, folder.FullPath).Value!;
        Assert.Equal((Repository.PathTo("from-flag"), "file"), (found.Data, found.Authentication.Audience));
    }
}
