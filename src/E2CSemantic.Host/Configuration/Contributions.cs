using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Profiles;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Host.Configuration;

/// <summary>What changing contributions needs, opened on one data folder.</summary>
/// <param name="Star">The star.</param>
/// <param name="Profile">The profile of the warehouse.</param>
/// <param name="Releases">The releases.</param>
/// <param name="Sources">The folder of the source contracts.</param>
internal sealed record Contributions(StarSchema Star, DeIdentificationProfile Profile, IReleaseStore Releases, string Sources)
{
    /// <summary>The contract of a source; null where it is not there or at fault.</summary>
    public SourceContract? ContractOf(string source)
    {
        var path = Path.Combine(Sources, $"{source}.yaml");
        return File.Exists(path) && SourceContractReader.Read(path, Star) is { Succeeded: true, Value: { } contract } ? contract : null;
    }
}
