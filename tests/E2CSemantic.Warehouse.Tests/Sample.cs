using E2CSemantic.Model.Reading;
using E2CSemantic.Model.Star;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Warehouse.Tests;

/// <summary>The sample panel, its contract and the star, as they lie in the checkout.</summary>
internal static class Sample
{
    public static string Folder { get; } = Repository.PathTo("warehouse", "samples", "sdp");

    public static string ContractPath { get; } = Repository.PathTo("warehouse", "sources", "sdp.yaml");

    public static string Reference { get; } = Repository.PathTo("warehouse", "reference");

    public static StarSchema Star { get; } = StarSchemaReader.Read(Repository.PathTo("warehouse", "schema")).Value!;

    public static SourceContract Contract { get; } = Read();

    public static VaultKey Key { get; } = VaultKey.Draw();

    public static WarehouseLoader Loader(TimeProvider? clock = null) => new(Star, Repository.PathTo("warehouse"), Key, clock ?? TimeProvider.System);

    private static SourceContract Read()
    {
        var contract = SourceContractReader.Read(ContractPath, Star);
        Assert.True(contract.Succeeded, string.Join('\n', contract.Diagnostics));
        return contract.Value;
    }
}
