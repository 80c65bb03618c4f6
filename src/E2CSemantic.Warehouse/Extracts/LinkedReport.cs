using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Extracts;

/// <summary>What became of a researcher's file, without anybody of it.</summary>
/// <param name="Name">What was linked.</param>
/// <param name="Variables">By what, each with why.</param>
/// <param name="Records">The records of the file.</param>
/// <param name="Recognised">Those of whom the vault knows exactly one person.</param>
/// <param name="LeftOut">Recognised records that were left out, because the file has the person more than once.</param>
public sealed record LinkedReport(string Name, ImmutableSortedDictionary<string, string> Variables, long Records, long Recognised, long LeftOut);
