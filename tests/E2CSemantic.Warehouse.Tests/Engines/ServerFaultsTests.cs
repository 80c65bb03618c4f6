using E2CSemantic.Warehouse.Engines.PostgreSql;
using Npgsql;

namespace E2CSemantic.Warehouse.Tests.Engines;

public class ServerFaultsTests
{
    [Theory]
    [InlineData("53100", "", "E2C_ENGINE_FULL")]
    [InlineData("57P01", "", "E2C_ENGINE_AWAY")]
    [InlineData("28P01", "", "E2C_ENGINE_AWAY")]
    [InlineData("42P01", "", null)]
    [InlineData("XX000", "", null)]
    [InlineData("XX000", "remote_commands.c", "E2C_ENGINE_AWAY")]
    [InlineData("58030", "multi_copy.c", "E2C_ENGINE_AWAY")]
    public void Of_TellsWhatAPersonCanMend(string sqlState, string place, string? code) =>
        Assert.Equal(code, ServerFaults.Of(new PostgresException("secret", "ERROR", "ERROR", sqlState, file: place))?.Code);
}
