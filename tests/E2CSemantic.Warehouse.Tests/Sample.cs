using E2CSemantic.Model.Reading;
using E2CSemantic.Model.Star;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Anonymity;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Profiles;

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

    /// <summary>The definitions as they lie in the checkout, except that nobody judges how many people are alone: a few made-up rows are never anonymous.</summary>
    public static string Definitions { get; } = CopyUnjudged();

    /// <summary>Lets loads under <see cref="Definitions"/> through once they were measured.</summary>
    public static ServingGate Gate { get; } = new(() => ProfileReader.Read(Path.Combine(Definitions, "profiles"), DeIdentificationProfile.Internal, Star));

    public static WarehouseLoader Loader(TimeProvider? clock = null) => new(Star, Definitions, Key, clock ?? TimeProvider.System);

    private static string CopyUnjudged()
    {
        var (from, to) = (Repository.PathTo("warehouse"), Path.Combine(AppContext.BaseDirectory, "unjudged"));
        if (Directory.Exists(to))
        {
            Directory.Delete(to, recursive: true);
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => !file.StartsWith(Path.Combine(from, "samples"), StringComparison.Ordinal)))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllLines(copy, File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("most_", StringComparison.Ordinal)));
        }

        return to;
    }

    private static SourceContract Read()
    {
        var contract = SourceContractReader.Read(ContractPath, Star);
        Assert.True(contract.Succeeded, string.Join('\n', contract.Diagnostics));
        return contract.Value;
    }
}
