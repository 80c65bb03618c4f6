using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Every source contract of a folder.</summary>
public static class ContractFolder
{
    /// <summary>Reads every <c>SOURCE.yaml</c> of <paramref name="folder"/> (<c>warehouse/sources</c>) by name; all faults of all contracts at once.</summary>
    public static Outcome<SourceContracts> Read(string folder, StarSchema star)
    {
        var read = Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(path => SourceContractReader.Read(path, star)).ToArray();
        var faults = read.SelectMany(contract => contract.Diagnostics).ToImmutableArray();
        return faults.IsEmpty ? new SourceContracts([.. read.Select(contract => contract.Value!)]) : faults;
    }
}
