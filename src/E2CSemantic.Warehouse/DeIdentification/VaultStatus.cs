using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>What a vault holds, in counts alone.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Generation">How often it was committed.</param>
/// <param name="Segments">How many sealed files it has.</param>
/// <param name="Bytes">Their size together.</param>
/// <param name="Logs">For each log its size in bytes.</param>
/// <param name="Merges">How many keys were given up for another's.</param>
/// <param name="Waiting">How many cases wait for a reviewer.</param>
/// <param name="Left">How many people have left the system.</param>
public sealed record VaultStatus(
    string Folder, long Generation, int Segments, long Bytes, ImmutableSortedDictionary<string, long> Logs, int Merges, int Waiting, int Left);
